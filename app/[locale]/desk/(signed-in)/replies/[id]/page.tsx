import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadReply } from '@/features/replies/load-reply'
import { readReply } from '@/features/replies/read-reply'
import { ReplyPage } from '@/features/replies/web/reply-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('replies')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { context, organiser } = await requireDesk(locale)
  const permitted = (await loadReply(context, organiser, 'moderateReplies', id)) ?? notFound()
  return <ReplyPage reply={await readReply(context, permitted)} told={told} />
}
