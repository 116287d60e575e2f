'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ChosenVersion } from '@/features/collected/list-petition-versions'
import { RadioField, SelectField, TextArea, TextField } from '@/ui/field'
import { FormProgress } from '@/ui/form-progress'
import { useKept } from '@/ui/kept-form'
import { ErrorSummary, Notice } from '@/ui/notice'
import { sayRefused } from '@/ui/refused'
import { SubmitButton } from '@/ui/submit-button'
import { useFormatter } from '@/ui/use-formatter'
import { bringCollected } from './collected-actions'

interface Props {
  petitionId: string
  versions: readonly ChosenVersion[]
  /** The file says for each when it was. */
  hasDays: boolean
  alone: boolean
  people: number
  /** Where one sees how many are written. */
  progress: string
}

/** The evidence of what people agreed to, without which nobody is brought. */
export function EvidenceForm({ petitionId, versions, hasDays, alone, people, progress }: Props) {
  const t = useTranslations('collected.evidence')
  const locale = useLocale()
  const format = useFormatter()
  const { state, form, kept } = useKept(bringCollected)
  const { error, value, notice, faults } = sayRefused(state, useTranslations('collected.evidence.errors'))
  return (
    <form {...form} className="max-w-text space-y-8">
      {kept}
      <ErrorSummary title={t('errors.title')} errors={faults} />
      {notice && <Notice tone="error" title={notice} />}
      <input type="hidden" name="id" value={petitionId} />
      <p>{t('lead')}</p>
      <TextField
        name="source"
        dir="auto"
        label={t('source')}
        hint={t('sourceHint')}
        error={error('source')}
        defaultValue={value('source')}
        autoComplete="off"
      />
      <TextField
        name="page"
        dir="auto"
        label={t('page')}
        hint={t('pageHint')}
        error={error('page')}
        defaultValue={value('page')}
        autoComplete="off"
      />
      <TextArea
        name="words"
        rows={5}
        dir="auto"
        label={t('words')}
        hint={t('wordsHint')}
        error={error('words')}
        defaultValue={value('words')}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          name="agreedFrom"
          type="date"
          label={t('from')}
          hint={t(hasDays ? 'daysKnown' : 'daysNeeded')}
          error={error('agreedFrom')}
          defaultValue={value('agreedFrom')}
        />
        <TextField
          name="agreedUntil"
          type="date"
          label={t('until')}
          hint={t('untilHint')}
          error={error('agreedUntil')}
          defaultValue={value('agreedUntil')}
        />
      </div>
      <RadioField
        name="coversNames"
        label={t('covers')}
        hint={t('coversHint')}
        error={error('coversNames')}
        defaultValue={value('coversNames')}
        options={(['no', 'yes'] as const).map((one) => ({ value: one, label: t(`coversAnswers.${one}`) }))}
      />
      <SelectField
        name="version"
        label={t('version')}
        hint={t('versionHint')}
        error={error('version')}
        defaultValue={value('version')}
        empty={t('versionOther')}
        options={versions.map(({ number, title, since }) => ({
          value: String(number),
          label: t('versionNumber', { number, title, day: format.dateTime(since, { dateStyle: 'long' }) }),
        }))}
      />
      <div className="space-y-2 border-s-4 border-edge ps-4">
        <p className="font-semibold">{t('then')}</p>
        <p>{t(alone ? 'alone' : 'second')}</p>
        <p>{t('never')}</p>
        <p>{t('kept')}</p>
      </div>
      <SubmitButton>{t('submit', { count: people })}</SubmitButton>
      <FormProgress href={progress} label={t('progress')} locale={locale} />
    </form>
  )
}
