import { getLocale, getTranslations } from 'next-intl/server'
import type { DeskCampaign } from '@/features/campaigns/list-desk-campaigns'
import { publicDemand } from '@/features/campaigns/read-public-campaign'
import { deskCampaignPath } from '@/features/campaigns/rules'
import type { CampaignForm } from '@/features/campaigns/schema'
import { pickTranslation } from '@/features/places/pick-translation'
import { languageName } from '@/ui/editor/languages'
import { PreviewFrame } from '@/ui/editor/preview-frame'
import { PublicCampaignPage } from './public-campaign-page'

interface Props {
  campaign: DeskCampaign
  form: CampaignForm
  /** The language to show; the interface's own when it is not told. */
  language?: string | undefined
}

/** The public page as it is saved now, drafts included. */
export async function DeskCampaignPreview({ campaign, form, language }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const shown = pickTranslation(form.translations, language ?? locale, form.originalLocale)
  if (!shown) return null
  const asked = shown.locale
  const pageOf = <Thing extends { title: string }>(thing: Thing) => ({ ...thing, locale: asked, summary: '' })
  return (
    <PreviewFrame
      back={deskCampaignPath.edit(locale, campaign.id)}
      text={t('texts.preview.text')}
      backLabel={t('texts.preview.back')}
      languages={form.translations.map((text) => ({
        locale: text.locale,
        name: languageName(text.locale, locale),
        href: `?language=${text.locale}`,
      }))}
      languagesLabel={t('ui.editor.languages')}
      current={asked}
    >
      <PublicCampaignPage
        campaign={{
          id: campaign.id,
          slug: campaign.slug,
          state: campaign.state === 'draft' ? 'published' : campaign.state,
          accent: form.accent,
          demo: campaign.demo,
          ...shown,
          locales: form.translations.map((text) => text.locale),
          demands: form.demands.map(({ metOn, texts }) =>
            publicDemand({ metOn: metOn ? new Date(metOn) : null, translations: texts }, asked, form.originalLocale),
          ),
          petitions: campaign.petitions.map(pageOf),
          letters: campaign.letters.map(pageOf),
        }}
      >
        {null}
      </PublicCampaignPage>
    </PreviewFrame>
  )
}
