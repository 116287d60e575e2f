'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { buttonClass } from '@/ui/button'
import { useNames } from '@/ui/names'

export interface LanguageTab {
  locale: string
  /** Whether something is still missing in this language. */
  state: 'whole' | 'begun' | 'waiting'
}

interface Props {
  tabs: readonly LanguageTab[]
  original: string
  current: string
  onChoose: (locale: string) => void
  onAdd?: (locale: string) => void
  children: ReactNode
}

/** The languages of a text as tabs, the original first; arrow keys move between them. */
export function LanguageTabs({ tabs, original, current, onChoose, onAdd, children }: Props) {
  const t = useTranslations('ui.editor')
  const { languageName } = useNames()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.locale === current)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    const tab = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length]
    if (!tab) return
    event.preventDefault()
    onChoose(tab.locale)
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${tab.locale}`)}`)?.focus()
  }
  return (
    <div>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 border-b-2 border-line">
        <div
          role="tablist"
          aria-label={t('languages')}
          ref={list}
          className="-mb-0.5 flex flex-wrap"
          onKeyDown={onKeyDown}
        >
          {tabs.map(({ locale, state }) => (
            <button
              key={locale}
              id={`${id}-${locale}`}
              type="button"
              role="tab"
              aria-selected={locale === current}
              aria-controls={`${id}-panel`}
              tabIndex={locale === current ? 0 : -1}
              onClick={() => onChoose(locale)}
              className="inline-flex min-h-11 cursor-pointer items-center gap-2 border-b-3 border-transparent px-3 text-muted hover:bg-soft hover:text-ink aria-selected:border-accent aria-selected:font-semibold aria-selected:text-ink"
            >
              {languageName(locale)}
              {locale === original && <span className="text-sm font-normal text-muted">{t('original')}</span>}
              <StateMark state={state} />
            </button>
          ))}
        </div>
        {onAdd && <AddLanguage taken={tabs.map((tab) => tab.locale)} onAdd={onAdd} />}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`} className="pt-6">
        {children}
      </div>
    </div>
  )
}

function StateMark({ state }: Pick<LanguageTab, 'state'>) {
  const t = useTranslations('ui.editor')
  const look = { whole: 'bg-good', begun: 'border-2 border-warn', waiting: 'bg-accent' }[state]
  return (
    <>
      <span aria-hidden="true" className={`size-2.5 rounded-full ${look}`} />
      <span className="sr-only">{t(`tab.${state}`)}</span>
    </>
  )
}

function AddLanguage({ taken, onAdd }: { taken: readonly string[]; onAdd: (locale: string) => void }) {
  const t = useTranslations('ui.editor')
  const { languages } = useNames()
  const [chosen, setChosen] = useState('')
  const id = useId()
  const offered = languages.filter(({ code }) => !taken.includes(code))
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="sr-only">
        {t('addLanguage')}
      </label>
      <select
        id={id}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        className="min-h-11 min-w-0 max-w-full rounded-sm border-2 border-edge bg-paper px-2 text-sm"
      >
        <option value="">{t('addLanguage')}</option>
        {offered.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <button
        type="button"
        disabled={chosen === ''}
        onClick={() => {
          onAdd(chosen)
          setChosen('')
        }}
        className={buttonClass('secondary', 'min-h-11! px-3! py-1! text-sm!')}
      >
        {t('add')}
      </button>
    </div>
  )
}
