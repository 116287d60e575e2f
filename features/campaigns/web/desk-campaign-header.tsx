import { getLocale, getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import type { DeskCampaign } from '@/features/campaigns/list-desk-campaigns'
import type { CampaignKey } from '@/features/campaigns/load-campaign'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { exportPath } from '@/features/exports/rules'
import { TextHeader } from '@/features/texts/web/text-header'
import { Tag } from '@/ui/page'
import { CampaignTag } from './desk-campaign-card'

interface Props {
  campaign: {
    id: string
    title: string
    state: CampaignKey['state']
    demo: boolean
    slug: string
    role: DeskCampaign['role']
  }
  current: 'overview' | 'edit' | 'showing' | 'updates' | 'export' | 'events' | 'endorsements' | 'partners'
}

/** Name, state and pages of a campaign on the desk. */
export async function DeskCampaignHeader({ campaign, current }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const base = deskCampaignPath.one(locale, campaign.id)
  return (
    <TextHeader
      title={campaign.title}
      publicPage={campaign.state === 'draft' ? null : `/${locale}/campaigns/${campaign.slug}`}
      tabs={[
        { href: base, name: t('texts.tabs.overview'), current: current === 'overview' },
        { href: `${base}/edit`, name: t('texts.tabs.campaignText'), current: current === 'edit' },
        {
          href: deskCampaignPath.showing(locale, campaign.id),
          name: t('campaigns.desk.showing.tab'),
          current: current === 'showing',
        },
        { href: `${base}/events`, name: t('events.desk.tab'), current: current === 'events' },
        { href: `${base}/updates`, name: t('texts.tabs.updates'), current: current === 'updates' },
        ...(may(campaign.role, 'seeSignatures')
          ? [
              {
                href: `${base}/endorsements`,
                name: t('endorsements.desk.tab'),
                current: current === 'endorsements',
              },
            ]
          : []),
        { href: `${base}/partners`, name: t('partners.desk.tab'), current: current === 'partners' },
        { href: `${base}/preview`, name: t('texts.tabs.preview'), current: false },
        ...(may(campaign.role, 'export')
          ? [
              {
                href: exportPath.ofCampaign(locale, campaign.id),
                name: t('exports.tab'),
                current: current === 'export',
              },
            ]
          : []),
      ]}
    >
      {t('frame.desk.campaign')} <CampaignTag state={campaign.state} />{' '}
      {campaign.demo && <Tag>{t('campaigns.desk.demo')}</Tag>}
    </TextHeader>
  )
}
