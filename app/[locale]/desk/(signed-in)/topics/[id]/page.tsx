import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { listDeskTopics } from '@/features/topics/list-desk-topics'
import { loadTopic } from '@/features/topics/load-topic'
import { readTopic } from '@/features/topics/read-topic'
import { DeskTopicPage } from '@/features/topics/web/desk-topic-page'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('topics.desk')
  return { title: t('one') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { context, organiser } = await requireDesk(locale)
  const topic = (await loadTopic(context, organiser, 'see', id)) ?? notFound()
  return (
    <DeskTopicPage
      topic={topic}
      form={await readTopic(context, topic)}
      others={await listDeskTopics(context, topic, locale)}
      edits={(await loadTopic(context, organiser, 'edit', id)) !== null}
      told={told}
    />
  )
}
