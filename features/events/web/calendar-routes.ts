import { getTranslations } from 'next-intl/server'
import { listComingEvents } from '@/features/events/list-events'
import { placeName } from '@/features/events/name-place'
import { eventPath } from '@/features/events/rules'
import type { ListedEvent } from '@/features/events/show-event'
import { type CalendarEvent, writeCalendar } from '@/features/events/write-calendar'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'
import { env } from '@/server/env'
import { publicEvent } from './public-event-loader'

/** GET …/events/{slug}/event.ics: one event for a calendar. */
export async function eventCalendarRoute({ locale, slug }: { locale: string; slug: string }): Promise<Response> {
  const event = await publicEvent(slug, locale)
  const spot = [event.place, event.address].filter(Boolean).join(', ')
  return answerWith([entryOf(event, { locale, spot })], event.title)
}

/** GET …/events.ics: all events that come, for a calendar that looks again by itself. */
export async function eventsCalendarRoute({ locale }: { locale: string }): Promise<Response> {
  tagDocument('events')
  const t = await getTranslations({ locale, namespace: 'events' })
  const events = await listComingEvents(webContext(), { asked: locale })
  const entries = events.map((event) => entryOf(event, { locale, spot: '' }))
  return answerWith(entries, t('title'))
}

function entryOf(event: ListedEvent, { locale, spot }: { locale: string; spot: string }): CalendarEvent {
  const { city, country } = event
  const town = country ? placeName({ city, country }, locale) : ''
  const url = env().siteUrl + eventPath.one(locale, event.slug)
  return { ...event, location: [spot, town].filter(Boolean).join(', '), url }
}

function answerWith(events: CalendarEvent[], name: string): Response {
  const body = writeCalendar(events, { name, site: new URL(env().siteUrl).host })
  return new Response(body, { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
}
