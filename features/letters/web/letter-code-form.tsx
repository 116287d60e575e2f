import { getLocale, getTranslations } from 'next-intl/server'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { TextField } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { PageTitle, Wrap } from '@/ui/page'

/** The second way to confirm a letter: the code from the mail, typed. */
export async function LetterCodeForm() {
  const locale = await getLocale()
  const t = await getTranslations('letter.code')
  const { values, errors, notice } = formState()
  return (
    <form action={`/${locale}/letters/code`} method="post" className="space-y-4">
      {notice && <Notice tone={isGood(notice) ? 'good' : 'error'} title={t(`notices.${notice}`)} />}
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

/** The page of the code form, for people who came without the link. */
export async function LetterCodePage() {
  const t = await getTranslations('letter.code')
  return (
    <main id="content">
      <Wrap narrow className="py-12 sm:py-16">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <div className="mt-8">
          <LetterCodeForm />
        </div>
      </Wrap>
    </main>
  )
}

function isGood(notice: string): boolean {
  return notice === 'already' || notice === 'sent' || notice === 'sentDemo'
}
