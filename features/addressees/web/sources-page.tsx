import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { openGovernmentLicence } from '@/features/addressees/describe-source'
import { directoryPath } from '@/features/addressees/rules'
import { BackLink, PageTitle, Section, Wrap } from '@/ui/page'

const credits = ['world', 'factbook', 'govUk', 'kazakhstan', 'pages', 'offices'] as const

/** Where the directory comes from, how lists are brought together, and the credits that their licences ask for. */
export async function SourcesPage() {
  const locale = await getLocale()
  const t = await getTranslations('addressees.credits')
  const licence = (chunks: ReactNode) => <a href={openGovernmentLicence}>{chunks}</a>
  return (
    <main id="content">
      <Wrap className="py-8 sm:py-10">
        <BackLink href={directoryPath(locale)}>{t('back')}</BackLink>
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <Section id="lists" title={t('lists')}>
          <dl className="max-w-text space-y-5">
            {credits.map((list) => (
              <div key={list}>
                <dt className="font-semibold">{t(`${list}.name`)}</dt>
                <dd className="mt-1">{t.rich(`${list}.text`, { licence })}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section id="merged" title={t('merged')}>
          <div className="max-w-text space-y-3">
            <p>{t('facts')}</p>
            <p>{t('disputes')}</p>
            <p>{t('guessed')}</p>
          </div>
        </Section>
      </Wrap>
    </main>
  )
}
