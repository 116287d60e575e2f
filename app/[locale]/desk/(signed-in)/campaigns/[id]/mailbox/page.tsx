import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readMailbox } from '@/features/replies/read-mailbox'
import { MailboxPage } from '@/features/replies/web/mailbox-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { openCampaignPage } from '@/server/campaign-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('replies.mailbox')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, campaign } = await openCampaignPage(locale, loadCampaign, 'edit', id)
  return <MailboxPage campaign={campaign} mailbox={await readMailbox(desk.context, permitted)} told={told} />
}
