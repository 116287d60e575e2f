import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { readMailbox } from '@/features/replies/read-mailbox'
import { MailboxPage } from '@/features/replies/web/mailbox-page'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ told?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('replies.mailbox')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, searchParams])
  const { context, organiser } = await requireDesk(locale)
  const permitted = (await loadCampaign(context, organiser, 'edit', id)) ?? notFound()
  const campaigns = await listDeskCampaigns(context, organiser, locale)
  const title = campaigns.find((one) => one.id === permitted.id)?.title ?? ''
  return (
    <MailboxPage campaign={{ id: permitted.id, title }} mailbox={await readMailbox(context, permitted)} told={told} />
  )
}
