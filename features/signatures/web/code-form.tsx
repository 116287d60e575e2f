import { getLocale, getTranslations } from 'next-intl/server'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { TextField } from '@/ui/field'
import { knownWord } from '@/ui/known-word'
import { Notice } from '@/ui/notice'

/** The second way to confirm: the code from the mail, typed. It is good for the petition it was mailed for alone. */
export async function CodeForm({ petitionId }: { petitionId: string }) {
  const locale = await getLocale()
  const t = await getTranslations('signatures.code')
  const { values, errors, notice } = formState<'code'>()
  return (
    <form action={`/${locale}/signatures/code`} method="post" className="space-y-4">
      {notice && <Notice tone={notice === 'already' ? 'good' : 'error'} title={knownWord(t, `notices.${notice}`)} />}
      <input type="hidden" name="petition" value={petitionId} />
      <TextField
        name="code"
        label={t('label')}
        hint={t('hint')}
        error={errors.code ? t('unknown') : undefined}
        defaultValue={values.code}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        className="max-w-64 font-mono tracking-widest uppercase"
      />
      <Button kind="secondary">{t('submit')}</Button>
    </form>
  )
}
