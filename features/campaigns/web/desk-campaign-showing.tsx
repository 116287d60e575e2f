import { getLocale, getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import type { DeskCampaign } from '@/features/campaigns/list-desk-campaigns'
import type { CampaignShowing } from '@/features/campaigns/read-showing'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { PictureField } from '@/features/pictures/web/picture-field'
import { DeskCampaignHeader } from './desk-campaign-header'

interface Props {
  campaign: DeskCampaign
  showing: CampaignShowing
  /** What the last act came to. */
  told?: string | undefined
}

/** What the public page of a campaign shows beside its text. */
export async function DeskCampaignShowing({ campaign, showing, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('campaigns.desk.showing')
  const edits = may(campaign.role, 'edit') && campaign.state !== 'archived'
  const page = deskCampaignPath.showing(locale, campaign.id)
  return (
    <>
      <DeskCampaignHeader campaign={campaign} current="showing" />
      <PictureField
        id="cover"
        title={t('cover')}
        hint={t('coverHint')}
        picture={showing.cover}
        upload={deskCampaignPath.cover(locale, campaign.id)}
        {...{ page, told, edits }}
        locales={showing.locales}
      />
    </>
  )
}
