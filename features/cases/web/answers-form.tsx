'use client'

import { useTranslations } from 'next-intl'
import { consents, dangers } from '@/features/cases/rules'
import { RadioField, TextArea, TextField } from '@/ui/field'
import { useKept } from '@/ui/kept-form'
import { Notice } from '@/ui/notice'
import { sayRefused } from '@/ui/refused'
import { SubmitButton } from '@/ui/submit-button'
import { answerHarmQuestions } from './case-actions'
import { answerCaseQuestions } from './case-showing-actions'

interface Props {
  id: string
  /** The last day that may be named. */
  latest: string
  /** What the answers are for: letters about a person, or the page of one. */
  about?: 'letters' | 'page'
}

/** The questions that a second organiser answers before letters about a person go out, or everybody may read of one. */
export function AnswersForm({ id, latest, about = 'letters' }: Props) {
  const t = useTranslations('cases')
  const asked = useTranslations(about === 'page' ? 'cases.pageQuestions' : 'cases.questions')
  const { state, form, kept } = useKept(about === 'page' ? answerCaseQuestions : answerHarmQuestions)
  const { error, value, notice } = sayRefused(state, useTranslations('cases.errors'))
  return (
    <form {...form} className="max-w-text space-y-8">
      {kept}
      <input type="hidden" name="id" value={id} />
      {state && (notice || !state.notice) && (
        <div role="alert" tabIndex={-1}>
          <Notice tone="error" title={notice ?? t('errors.marked')} />
        </div>
      )}
      <RadioField
        name="consent"
        label={asked('consent')}
        error={error('consent')}
        options={consents.map((one) => ({
          value: one,
          label: t(one === 'refused' && about === 'page' ? 'pageQuestions.refused' : `consents.${one}`),
        }))}
        defaultValue={value('consent')}
      />
      <TextArea
        name="consentNote"
        rows={2}
        label={t('questions.consentNote')}
        error={error('consentNote')}
        defaultValue={value('consentNote')}
      />
      <RadioField
        name="danger"
        label={asked('danger')}
        hint={t('hints.danger')}
        error={error('danger')}
        options={dangers.map((one) => ({
          value: one,
          label: t(about === 'page' ? `pageQuestions.dangers.${one}` : `dangers.${one}`),
        }))}
        defaultValue={value('danger')}
      />
      <TextArea
        name="avoid"
        rows={2}
        label={t('questions.avoid')}
        hint={t('hints.avoid')}
        error={error('avoid')}
        defaultValue={value('avoid')}
      />
      <TextField
        name="until"
        type="date"
        max={latest}
        label={t('questions.until')}
        hint={about === 'page' ? t('pageQuestions.until') : t('hints.until')}
        error={error('until')}
        defaultValue={value('until')}
        className="max-w-56"
      />
      <TextArea name="note" rows={2} label={t('questions.note')} error={error('note')} defaultValue={value('note')} />
      <RadioField
        name="verdict"
        label={asked('verdict')}
        error={error('verdict')}
        options={(['safe', 'not_yet'] as const).map((one) => ({
          value: one,
          label: about === 'page' ? t(`pageQuestions.verdicts.${one}`) : t(`verdicts.${one}.name`),
          hint: about === 'page' && one === 'safe' ? t('pageQuestions.safeMeans') : t(`verdicts.${one}.text`),
        }))}
        defaultValue={value('verdict')}
      />
      <SubmitButton>{t('answer')}</SubmitButton>
    </form>
  )
}
