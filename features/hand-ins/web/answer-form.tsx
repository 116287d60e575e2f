import { getTranslations } from 'next-intl/server'
import { isoDay } from '@/features/days'
import { TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { noteHandInAnswer } from './hand-in-actions'
import { WordsFields } from './words-fields'

interface Props {
  petitionId: string
  locales: readonly string[]
  today: Date
}

/** Notes the answer to a petition: its day, and what the page says of it. */
export async function AnswerForm({ petitionId, locales, today }: Props) {
  const t = await getTranslations('hand-ins.desk')
  return (
    <KeptForm action={noteHandInAnswer} className="space-y-8">
      <input type="hidden" name="id" value={petitionId} />
      <TextField
        name="answeredOn"
        type="date"
        max={isoDay(today)}
        label={t('answeredOn')}
        defaultValue={isoDay(today)}
        className="max-w-56"
      />
      <WordsFields form="answer" locales={locales} label={t('answer')} />
      <p>{t('answerMeans')}</p>
      <SubmitButton>{t('noteAnswer')}</SubmitButton>
    </KeptForm>
  )
}
