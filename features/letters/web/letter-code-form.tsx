import { getLocale, getTranslations } from 'next-intl/server'
import { letterOfCode } from '@/features/letters/schema'
import { formState } from '@/server/documents/scope'
import { CodeForm } from '@/ui/code-form'
import { knownWord } from '@/ui/known-word'
import { Notice } from '@/ui/notice'
import { PageTitle, Wrap } from '@/ui/page'

/** The second way to confirm a letter: the code from the mail, typed. It is good for letters of its model alone. */
export async function LetterCodeForm({ modelLetterId }: { modelLetterId: string }) {
  const locale = await getLocale()
  const t = await getTranslations('letters.code')
  const { values, errors, notice } = formState<'code'>()
  return (
    <CodeForm
      action={`/${locale}/letters/code`}
      about={{ name: 'letter', value: modelLetterId }}
      label={t('label')}
      hint={t('hint')}
      error={errors.code ? t('unknown') : undefined}
      value={values.code}
      submit={t('submit')}
    >
      {notice && <Notice tone={isGood(notice) ? 'good' : 'error'} title={knownWord(t, `notices.${notice}`)} />}
    </CodeForm>
  )
}

/** The page of the code form, for people who came by its address in the mail. */
export async function LetterCodePage({ letter }: { letter: string | undefined }) {
  const t = await getTranslations('letters.code')
  const modelLetterId = letterOfCode.safeParse(letter ?? formState().values.letter).data
  return (
    <main id="content">
      <Wrap narrow className="py-12 sm:py-16">
        <PageTitle lead={t(modelLetterId ? 'lead' : 'noLetter')}>{t('title')}</PageTitle>
        {modelLetterId && (
          <div className="mt-8">
            <LetterCodeForm modelLetterId={modelLetterId} />
          </div>
        )}
      </Wrap>
    </main>
  )
}

function isGood(notice: string): boolean {
  return notice === 'already' || notice === 'sent' || notice === 'sentDemo'
}
