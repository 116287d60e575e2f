import { getLocale, getTranslations } from 'next-intl/server'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { findReceipt } from '@/features/receipts/find-receipt'
import { countPath, parseCode } from '@/features/receipts/rules'
import { webContext } from '@/server/context'
import { formState } from '@/server/documents/scope'
import { CodeForm } from '@/ui/code-form'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary, Notice } from '@/ui/notice'
import { PageTitle, Wrap } from '@/ui/page'
import { CountBackLink } from './count-back-link'
import { publishedFiles } from './count-loaders'
import { FoundCode } from './found-code'

/** A code is typed, and found on the list of some day or on none. Nothing of it is kept. */
export async function CheckPage({ petition }: { petition: PublicPetition }) {
  const locale = await getLocale()
  const t = await getTranslations('receipts.check')
  const { values, errors, notice } = formState<'code'>()
  const code = parseCode(values.code ?? '')
  const { days, ended } = await publishedFiles(petition.id, 1)
  const found = code && !notice ? await findReceipt(webContext(), petition.id, code) : undefined
  const missing = code && !notice && !found
  return (
    <main id="content" data-accent={petition.campaign.accent}>
      <Wrap narrow className="py-8 sm:py-10">
        <CountBackLink petition={petition} />
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <div className="mt-8 space-y-8">
          {errors.code && <ErrorSummary title={t('summary')} errors={[{ field: 'code', message: t('none') }]} />}
          {notice && <Notice tone="error" title={knownWord(t, `notices.${notice}`)} />}
          {found && <FoundCode petition={petition} found={found} />}
          {missing && (
            <Notice tone="error" title={t('missing.title')}>
              <p>{days.length === 0 ? t('missing.noList') : t(ended ? 'missing.ended' : 'missing.waits')}</p>
              <p className="mt-3">{t('missing.otherwise')}</p>
            </Notice>
          )}
          <CodeForm
            action={countPath.check(locale, petition.slug)}
            label={t('label')}
            hint={t('hint')}
            error={errors.code ? t('none') : undefined}
            value={values.code}
            submit={t('submit')}
            oneTime={false}
            primary
          />
        </div>
      </Wrap>
    </main>
  )
}
