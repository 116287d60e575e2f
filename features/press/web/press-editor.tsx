'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Newspaper } from '@/features/press/list-newspapers'
import type { PressDraft } from '@/features/press/read-press-drafts'
import type { Faults } from '@/features/texts/read-form'
import { buttonClass } from '@/ui/button'
import { findDraft, forgetDraft, keepDraft } from '@/ui/editor/local-draft'
import { NewspaperList } from './newspaper-list'
import { writeToEditors } from './press-actions'
import { PressText } from './press-text'

interface Props {
  id: string
  drafts: PressDraft[]
  newspapers: Newspaper[]
  sends: boolean
}

type Told = { tone: 'good' | 'error'; text: string } | null

/** The words for the press, the newspapers to choose, and the press that writes to them. */
export function PressEditor({ id, drafts, newspapers, sends }: Props) {
  const t = useTranslations('press')
  const router = useRouter()
  const screen = useLocale()
  const [texts, setTexts] = useState(drafts)
  const [locale, setLocale] = useState((drafts.find((one) => one.locale === screen) ?? drafts[0])?.locale ?? 'en')
  const [chosen, setChosen] = useState<string[]>([])
  const [asked, setAsked] = useState(false)
  const [errors, setErrors] = useState<Faults>({})
  const [told, setTold] = useState<Told>(null)
  const [busy, setBusy] = useState(false)
  const key = `press ${id}`
  const draft = texts.find((one) => one.locale === locale) ?? drafts[0]

  // What was shortened and not sent yet is on this device; it is taken up again.
  useEffect(() => {
    const kept = findDraft<PressDraft[]>(key)
    if (kept && JSON.stringify(kept.base) === JSON.stringify(drafts)) setTexts(kept.form)
  }, [key, drafts])

  const write = (next: PressDraft) => {
    const form = texts.map((one) => (one.locale === next.locale ? next : one))
    setTexts(form)
    keepDraft(key, { form, base: drafts })
  }

  async function send() {
    if (!draft) return
    setBusy(true)
    const outcome = await writeToEditors(id, { ...draft, editors: chosen })
    setBusy(false)
    setAsked(false)
    if (outcome.ok) {
      const count = outcome.letters.filter(({ begun }) => begun).length
      setTold({
        tone: 'good',
        text: t('told.written', { count, mailed: outcome.mailed, kept: outcome.letters.length - count }),
      })
      setChosen([])
      setErrors({})
      forgetDraft(key)
      router.refresh()
      return
    }
    setErrors(outcome.reason === 'invalid' ? outcome.errors : {})
    setTold({
      tone: 'error',
      text: t(`told.${outcome.reason}`),
    })
  }

  if (!draft) return null
  return (
    <div className="mt-8 grid items-start gap-10 xl:grid-cols-2">
      <PressText
        draft={draft}
        locales={drafts.map((one) => one.locale)}
        readOnly={!sends || busy}
        errors={errors}
        onLocale={setLocale}
        onChange={write}
      />
      <div className="min-w-0">
        <NewspaperList
          newspapers={newspapers}
          chosen={chosen}
          sends={sends && !busy}
          onChoose={(ids) => {
            setChosen(ids)
            setAsked(false)
          }}
        />
        {sends && newspapers.length > 0 && (
          <div className="sticky bottom-0 mt-6 space-y-3 border-t border-line bg-paper py-3">
            <div role="status">
              {told && (
                <p
                  className={`border-s-4 px-4 py-2 ${told.tone === 'good' ? 'border-good bg-good-soft' : 'border-error bg-error-soft'}`}
                >
                  {told.text}
                </p>
              )}
            </div>
            {asked ? (
              <div className="space-y-3">
                <p>
                  {t('means', {
                    count: chosen.length,
                    print: chosen.filter((one) => newspapers.find(({ id: other }) => other === one)?.way === 'print')
                      .length,
                  })}
                </p>
                <p className="flex flex-wrap gap-2">
                  <button type="button" disabled={busy} className={buttonClass()} onClick={send}>
                    {t('send', { count: chosen.length })}
                  </button>
                  <button type="button" className={buttonClass('quiet')} onClick={() => setAsked(false)}>
                    {t('cancel')}
                  </button>
                </p>
              </div>
            ) : (
              <button
                type="button"
                disabled={chosen.length === 0}
                className={buttonClass()}
                onClick={() => {
                  setAsked(true)
                  setTold(null)
                }}
              >
                {chosen.length === 0 ? t('choose') : t('toSend', { count: chosen.length })}
              </button>
            )}
          </div>
        )}
      </div>
    </div>
  )
}
