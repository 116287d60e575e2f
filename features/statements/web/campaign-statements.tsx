import { getLocale, getTranslations } from 'next-intl/server'
import { statementPath } from '@/features/statements/rules'
import { Section } from '@/ui/page'
import { statementsOfCampaign } from './public-statement-loader'
import { StatementList } from './statement-list'

/** The latest statements of a campaign and the way to all of them; nothing while there is none. */
export async function CampaignStatements({ campaignId }: { campaignId: string }) {
  const locale = await getLocale()
  const t = await getTranslations('statements')
  const page = await statementsOfCampaign(locale, campaignId, 5)
  if (!page || page.statements.length === 0) return null
  return (
    <Section id="statements" title={t('title')}>
      <StatementList statements={page.statements} heading="h3" short />
      {page.more && (
        <p className="mt-3">
          <a href={statementPath.all(locale)} className="inline-flex min-h-11 items-center">
            {t('all')}
          </a>
        </p>
      )}
    </Section>
  )
}
