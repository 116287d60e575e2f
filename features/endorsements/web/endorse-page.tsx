import { getLocale, getTranslations } from 'next-intl/server'
import type { EndorsablePetition } from '@/features/endorsements/read-endorsed-petition'
import { endorsePath } from '@/features/endorsements/rules'
import { direction } from '@/features/places/languages'
import { Notice } from '@/ui/notice'
import { NumberedList } from '@/ui/numbered-list'
import { BackLink, PageTitle, Wrap } from '@/ui/page'
import { EndorseForm, type LegalParts } from './endorse-form'

/** Where an organisation signs a petition as an organisation; once the form is sent, what comes next. */
export async function EndorsePage({
  petition,
  sent,
  ...legal
}: LegalParts & { petition: EndorsablePetition; sent: boolean }) {
  const locale = await getLocale()
  const t = await getTranslations('endorsements')
  const { slug, title, indexKey, accent, demo } = petition
  return (
    <main id="content" data-accent={accent}>
      <Wrap narrow className="py-8 sm:py-10">
        <BackLink href={`/${locale}/petitions/${slug}`}>
          <bdi lang={petition.locale} dir={direction(petition.locale)}>
            {title}
          </bdi>
        </BackLink>
        {sent ? (
          <>
            <PageTitle kicker={t('sent.kicker')} lead={t('sent.lead')}>
              {t('sent.title')}
            </PageTitle>
            <div className="mt-8 text-lg">
              <NumberedList items={(['open', 'check', 'look'] as const).map((step) => ({ text: t(`sent.${step}`) }))} />
            </div>
            <p className="mt-8">
              {t('sent.help')} <a href={endorsePath.form(locale, slug)}>{t('sent.again')}</a>
            </p>
          </>
        ) : (
          <>
            <PageTitle lead={t('form.lead')}>{t('form.title')}</PageTitle>
            {demo && <p className="mt-4 text-sm text-muted">{t('form.demo')}</p>}
            {indexKey ? (
              <EndorseForm slug={slug} {...legal} />
            ) : (
              <div className="mt-8">
                <Notice title={t('form.closed')} />
              </div>
            )}
          </>
        )}
      </Wrap>
    </main>
  )
}
