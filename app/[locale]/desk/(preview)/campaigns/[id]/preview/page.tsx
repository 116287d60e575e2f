import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { readCampaignShowing } from '@/features/campaigns/read-showing'
import { DeskCampaignPreview } from '@/features/campaigns/web/desk-campaign-preview'
import { listShownPictures } from '@/features/pictures/list-shown'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { openCampaignPage } from '@/server/campaign-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('texts.tabs')
  return { title: t('preview'), robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { language }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, campaign } = await openCampaignPage(locale, loadCampaign, 'see', id)
  const form = await readCampaign(desk.context, permitted)
  const text = form.translations.map((one) => one.text).join('\n')
  const { teamId, originalLocale } = permitted
  const [{ cover, nextAct }, pictures] = await Promise.all([
    readCampaignShowing(desk.context, permitted),
    listShownPictures(desk.context, { teamId, text, asked: language ?? locale, original: originalLocale }),
  ])
  return <DeskCampaignPreview {...{ campaign, form, language, cover, nextAct, pictures }} />
}
