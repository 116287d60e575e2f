import { getLocale, getTranslations } from 'next-intl/server'
import { formState } from '@/server/documents/scope'
import { CodeForm } from '@/ui/code-form'
import { knownWord } from '@/ui/known-word'
import { Notice } from '@/ui/notice'

/** The second way to confirm: the code from the mail, typed. It is good for the petition it was mailed for alone. */
export async function SignatureCodeForm({ petitionId }: { petitionId: string }) {
  const locale = await getLocale()
  const t = await getTranslations('signatures.code')
  const { values, errors, notice } = formState<'code'>()
  return (
    <CodeForm
      action={`/${locale}/signatures/code`}
      about={{ name: 'petition', value: petitionId }}
      label={t('label')}
      hint={t('hint')}
      error={errors.code ? t('unknown') : undefined}
      value={values.code}
      submit={t('submit')}
    >
      {notice && <Notice tone={notice === 'already' ? 'good' : 'error'} title={knownWord(t, `notices.${notice}`)} />}
    </CodeForm>
  )
}
