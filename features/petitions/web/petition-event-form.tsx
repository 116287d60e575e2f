'use client'

import { useTranslations } from 'next-intl'
import { TextArea, TextField } from '@/ui/field'
import { useKept } from '@/ui/kept-form'
import { Notice } from '@/ui/notice'
import { sayRefused } from '@/ui/refused'
import { SubmitButton } from '@/ui/submit-button'
import { tellPetition } from './desk-petition-actions'

interface Props {
  petition: string
  step: 'handed_in' | 'answered'
  /** Today, as the field for a day wants it. */
  today: string
}

/** Asks once before a petition is called handed in or answered: on which day, and what its page is to say of it. */
export function PetitionEventForm({ petition, step, today }: Props) {
  const t = useTranslations('petitions.desk.next')
  const { state, form, kept } = useKept(tellPetition)
  const { error, value, notice } = sayRefused(state, useTranslations('petitions.desk.next.errors'))
  return (
    <form {...form} className="space-y-5">
      {kept}
      <input type="hidden" name="id" value={petition} />
      <input type="hidden" name="step" value={step} />
      {notice && <Notice tone="error" title={notice} />}
      <p>{t(`${step}.means`)}</p>
      <TextField
        name="on"
        type="date"
        max={today}
        label={t(`${step}.on`)}
        error={error('on')}
        defaultValue={value('on', today)}
      />
      <TextArea
        name="words"
        rows={4}
        dir="auto"
        label={t(`${step}.words`)}
        hint={t('wordsHint')}
        error={error('words')}
        defaultValue={value('words')}
      />
      <SubmitButton className="w-full">{t(`${step}.submit`)}</SubmitButton>
    </form>
  )
}
