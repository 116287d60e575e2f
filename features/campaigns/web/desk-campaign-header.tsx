import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { CampaignKey } from '@/features/campaigns/load-campaign'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { Tag } from '@/ui/page'
import { PageTabs } from '@/ui/page-tabs'
import { CampaignTag } from './desk-campaign-card'

interface Props {
  campaign: { id: string; title: string; state: CampaignKey['state']; demo: boolean; slug: string }
  current: 'overview' | 'edit'
}

/** Name, state and pages of a campaign on the desk. */
export async function DeskCampaignHeader({ campaign, current }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const base = deskCampaignPath.one(locale, campaign.id)
  return (
    <header>
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        {t('frame.desk.campaign')} <CampaignTag state={campaign.state} />{' '}
        {campaign.demo && <Tag>{t('campaigns.desk.demo')}</Tag>}
        {campaign.state !== 'draft' && (
          <a href={`/${locale}/campaigns/${campaign.slug}`} target="_blank" rel="noreferrer" className="ms-auto">
            {t('frame.desk.publicPage')}
          </a>
        )}
      </p>
      <h1 className="mt-2 text-2xl">{campaign.title || t('frame.desk.untitled')}</h1>
      <PageTabs
        label={t('frame.desk.pages')}
        link={Link}
        tabs={[
          { href: base, name: t('texts.tabs.overview'), current: current === 'overview' },
          { href: `${base}/edit`, name: t('texts.tabs.campaignText'), current: current === 'edit' },
          { href: `${base}/preview`, name: t('texts.tabs.preview'), current: false },
        ]}
      />
    </header>
  )
}
