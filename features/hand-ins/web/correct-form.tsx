import { getTranslations } from 'next-intl/server'
import type { DeskHandIn } from '@/features/hand-ins/read-desk-hand-ins'
import { answerWordsField, wordsField } from '@/features/hand-ins/schema'
import { TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { correctHandIn } from './hand-in-actions'
import { WordsFields } from './words-fields'

interface Props {
  petitionId: string
  handIn: DeskHandIn
  /** Languages of the petition, its own first. */
  locales: readonly string[]
}

/** Corrects what was written of a hand-in, and of the answer where one came. */
export async function CorrectForm({ petitionId, handIn, locales }: Props) {
  const t = await getTranslations('hand-ins.desk')
  const { id, place, byWhom, texts, answeredOn } = handIn
  const all = [...new Set([...locales, ...texts.map(({ locale }) => locale)])]
  const said = (of: 'words' | 'answer') => Object.fromEntries(texts.map((text) => [text.locale, text[of]]))
  return (
    <KeptForm action={correctHandIn} className="space-y-8">
      <input type="hidden" name="id" value={petitionId} />
      <input type="hidden" name="handIn" value={id} />
      <TextField
        id={`${id}-place`}
        name="place"
        dir="auto"
        label={t('place')}
        hint={t('placeHint')}
        defaultValue={place}
        autoComplete="off"
      />
      <TextField
        id={`${id}-byWhom`}
        name="byWhom"
        dir="auto"
        label={t('byWhom')}
        hint={t('byWhomHint')}
        defaultValue={byWhom}
        autoComplete="off"
      />
      <WordsFields form={`${id}-words`} locales={all} label={t('words')} values={said('words')} nameOf={wordsField} />
      {answeredOn && (
        <WordsFields
          form={`${id}-answer`}
          locales={all}
          label={t('answer')}
          values={said('answer')}
          nameOf={answerWordsField}
        />
      )}
      <SubmitButton>{t('correct.save')}</SubmitButton>
    </KeptForm>
  )
}
