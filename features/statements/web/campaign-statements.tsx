import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { statementPath } from '@/features/statements/rules'
import { Section } from '@/ui/page'
import { statementsOfCampaign, statementsPage } from './public-statement-loader'
import { OlderStatements } from './public-statements-page'
import { StatementList } from './statement-list'

interface Campaign {
  id: string
  slug: string
}

/** Statements that the page of a campaign shows. */
const latest = 5

/** The latest statements of a campaign and the way to all of them; nothing while there is none. */
export async function CampaignStatements({ campaign }: { campaign: Campaign }) {
  const locale = await getLocale()
  const t = await getTranslations('statements')
  const page = await statementsOfCampaign(locale, campaign.id, { most: latest })
  if (!page || page.statements.length === 0) return null
  return (
    <Section id="statements" title={t('title')}>
      <StatementList statements={page.statements} heading="h3" short />
      {page.more && (
        <p className="mt-3">
          <a href={statementPath.ofCampaign(locale, campaign.slug)} className="inline-flex min-h-11 items-center">
            {t('ofCampaign')}
          </a>
        </p>
      )}
    </Section>
  )
}

/** All statements of a campaign, page by page, the newest first. */
export async function AllCampaignStatements({ campaign, before }: { campaign: Campaign; before?: string }) {
  const locale = await getLocale()
  const t = await getTranslations('statements')
  const page = (await statementsOfCampaign(locale, campaign.id, { most: statementsPage, before })) ?? notFound()
  if (page.statements.length === 0) return <p className="text-lg text-muted">{t('none')}</p>
  return (
    <>
      <StatementList statements={page.statements} />
      <OlderStatements
        page={page}
        newest={before === undefined ? null : statementPath.ofCampaign(locale, campaign.slug)}
        older={(slug) => statementPath.ofCampaignBefore(locale, campaign.slug, slug)}
      />
    </>
  )
}
