'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { type ChangeWeight, changeWeights } from '@/features/petitions/rules'
import type { UnweighedChange } from '@/features/petitions/save-petition'
import { direction } from '@/features/places/languages'
import { Button } from '@/ui/button'
import { ComparedText } from '@/ui/compared-text'
import { RadioField } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { useNames } from '@/ui/names'

interface Props {
  change: UnweighedChange
  /** Null where the organiser goes back to writing. */
  onAnswer: (weight: ChangeWeight | null) => void
}

/** Before another wording of a signed text is published: what differs, and the question what kind of change it is. */
export function DeskPetitionWeight({ change, onAnswer }: Props) {
  const t = useTranslations('petitions.desk.weight')
  const pieces = useTranslations('petitions.pieces')
  const { languageName } = useNames()
  const dialog = useRef<HTMLDialogElement>(null)
  const [missing, setMissing] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])
  const { languages, unchanged, signed, version } = change
  return (
    <dialog
      ref={dialog}
      aria-labelledby="weight-title"
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(44rem,calc(100vw-2rem))] overflow-y-auto rounded-md border border-line bg-paper p-5 text-ink backdrop:bg-ink/50 sm:p-8"
      onCancel={(event) => {
        event.preventDefault()
        onAnswer(null)
      }}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault()
          const chosen = new FormData(event.currentTarget).get('weight')
          const weight = changeWeights.find((one) => one === chosen)
          if (weight) onAnswer(weight)
          else setMissing(true)
        }}
      >
        <h2 id="weight-title" className="text-xl">
          {t('title')}
        </h2>
        <p className="mt-3">{t('lead', { count: signed })}</p>
        <div className="mt-6 border-t border-line">
          {languages.map(({ locale, kind, pieces: changed }, at) => (
            <Fold
              key={locale}
              title={kind === 'changed' ? languageName(locale) : t(kind, { language: languageName(locale) })}
              note={t('places', { count: changed.length })}
              open={at === 0 && kind === 'changed'}
            >
              <ComparedText
                lang={locale}
                dir={direction(locale)}
                parts={changed.map(({ piece, compared }) => ({ name: pieces(piece), pieces: compared }))}
              />
            </Fold>
          ))}
        </div>
        {unchanged.length > 0 && (
          <p className="mt-4 text-sm text-muted">
            {t('unchanged', { languages: unchanged.map(languageName).join(', ') })}
          </p>
        )}
        <div className="mt-6">
          <RadioField
            name="weight"
            label={t('question')}
            error={missing ? t('missing') : undefined}
            options={changeWeights.map((one) => ({
              value: one,
              label: t(`${one}.label`),
              hint: t(`${one}.hint`, { count: signed, version }),
            }))}
          />
        </div>
        <div className="mt-8 flex flex-wrap gap-4">
          <Button>{t('publish')}</Button>
          <Button kind="secondary" type="button" onClick={() => onAnswer(null)}>
            {t('back')}
          </Button>
        </div>
      </form>
    </dialog>
  )
}
