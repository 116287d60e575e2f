import { getTranslations } from 'next-intl/server'
import { TextField } from '@/ui/field'
import { SubmitButton } from '@/ui/submit-button'

/** A number that somebody counted themselves, and the button that compares it. */
export async function CheckFields() {
  const t = await getTranslations('paper.desk.check')
  return (
    <>
      <TextField
        name="number"
        id="check-number"
        inputMode="numeric"
        autoComplete="off"
        label={t('number')}
        hint={t('hint')}
        className="max-w-40"
      />
      <SubmitButton>{t('submit')}</SubmitButton>
    </>
  )
}
