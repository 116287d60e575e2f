import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { isoDay } from '@/features/days'
import type { DeskHandIns } from '@/features/hand-ins/read-desk-hand-ins'
import { handInOutcomes } from '@/features/hand-ins/rules'
import { TextArea, TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { noteHandedIn } from './hand-in-actions'
import { WordsFields } from './words-fields'

interface Props {
  petitionId: string
  seen: DeskHandIns
  today: Date
  /** What the press of the button begins. */
  starts: ReactNode
}

/** Notes a hand-in: when, where, what came of it, and what the page says. What it begins stands above the button. */
export async function HandInForm({ petitionId, seen, today, starts }: Props) {
  const t = await getTranslations('hand-ins.desk')
  return (
    <KeptForm action={noteHandedIn} className="space-y-8">
      <input type="hidden" name="id" value={petitionId} />
      <TextField
        name="goneOn"
        type="date"
        max={isoDay(today)}
        label={t('goneOn')}
        defaultValue={isoDay(today)}
        className="max-w-56"
      />
      <TextField name="place" dir="auto" label={t('place')} hint={t('placeHint')} autoComplete="off" />
      <Outcomes />
      <TextField name="byWhom" dir="auto" label={t('byWhom')} hint={t('byWhomHint')} autoComplete="off" />
      <WordsFields form="gone" locales={seen.locales} label={t('words')} />
      {!seen.hasDossier && (
        <TextArea
          name="withoutDossier"
          rows={3}
          dir="auto"
          label={t('withoutDossier')}
          hint={t('withoutDossierHint')}
        />
      )}
      {starts}
      <SubmitButton>{t('note')}</SubmitButton>
    </KeptForm>
  )
}

async function Outcomes() {
  const t = await getTranslations('deliveries.outcome')
  return (
    <fieldset id="outcome">
      <legend className="font-semibold">{t('what')}</legend>
      {handInOutcomes().map(({ group, outcomes }) => (
        <fieldset key={group} className="mt-4 border-t border-line pt-3">
          <legend className="float-start w-full text-sm font-semibold text-muted">{t(`groups.${group}`)}</legend>
          <div className="clear-both">
            {outcomes.map((outcome) => (
              <label
                key={outcome}
                className="flex min-h-12 items-start gap-3 rounded-sm py-2.5 has-checked:font-medium"
              >
                <input type="radio" name="outcome" value={outcome} className="mt-0.5 size-6 shrink-0 accent-accent" />
                <span>{t(`outcomes.${outcome}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  )
}
