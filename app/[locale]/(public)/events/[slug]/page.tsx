import type { Metadata } from 'next'
import { publicEvent } from '@/features/events/web/public-event-loader'
import { PublicEventPage } from '@/features/events/web/public-event-page'
import { publicMetadata } from '@/features/frame/web/public-metadata'
import { SharePage } from '@/features/frame/web/share-page'
import { EventReports } from '@/features/reports/web/shown-reports'
import { EventActs } from '@/features/sign-ups/web/event-acts'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: PageQuery
}

async function load({ params, searchParams }: Props) {
  const [{ locale, slug }, { language }] = await Promise.all([params, readQuery(searchParams)])
  return publicEvent(slug, locale, language)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ title, summary }, metadata] = await Promise.all([load(props), publicMetadata()])
  return { ...metadata, title, description: summary }
}

export default async function EventPage(props: Props) {
  const event = await load(props)
  return (
    <PublicEventPage event={event} acts={<EventActs event={event} />}>
      <EventReports eventId={event.id} />
      <SharePage title={event.title} path={`/events/${event.slug}`} />
    </PublicEventPage>
  )
}
