import { getLocale } from 'next-intl/server'
import { chooseAct } from '@/features/campaigns/choose-act'
import type { DeskCampaign } from '@/features/campaigns/list-desk-campaigns'
import { publicDemand } from '@/features/campaigns/read-public-campaign'
import { deskCampaignPath } from '@/features/campaigns/rules'
import type { CampaignForm } from '@/features/campaigns/schema'
import { type DeskPictureWords, type ShownPicture, showPicture } from '@/features/pictures/show-picture'
import { TextPreview } from '@/features/texts/web/text-preview'
import { PublicCampaignPage } from './public-campaign-page'

interface Props {
  campaign: DeskCampaign
  form: CampaignForm
  cover: DeskPictureWords | null
  /** What the page asks for first. */
  nextAct: string | null
  /** Those in its texts. */
  pictures: ReadonlyMap<string, ShownPicture>
  /** The language to show; the interface's own when it is not told. */
  language?: string | undefined
}

/** The public page as it is saved now, drafts included. */
export async function DeskCampaignPreview({ campaign, form, cover, nextAct, pictures, language }: Props) {
  const locale = await getLocale()
  return (
    <TextPreview
      form={form}
      language={language}
      back={deskCampaignPath.edit(locale, campaign.id)}
      page={(text) => (
        <PublicCampaignPage
          campaign={{
            id: campaign.id,
            slug: campaign.slug,
            state: campaign.state === 'draft' ? 'published' : campaign.state,
            accent: form.accent,
            demo: campaign.demo,
            ...text,
            team: campaign.team.name,
            publishedAt: null,
            act: chooseAct({ nextAct, petitions: campaign.petitions, letters: campaign.letters }),
            ending: null,
            cover: showPicture(cover, text.locale, form.originalLocale),
            pictures,
            locales: form.translations.map(({ locale }) => locale),
            demands: form.demands.map(({ metOn, texts }) =>
              publicDemand(
                { metOn: metOn ? new Date(metOn) : null, translations: texts },
                text.locale,
                form.originalLocale,
              ),
            ),
            petitions: campaign.petitions.map((one) => ({ ...one, locale: text.locale, summary: '' })),
            letters: campaign.letters.map((one) => ({ ...one, locale: text.locale, summary: '' })),
          }}
          parts={{}}
        />
      )}
    />
  )
}
