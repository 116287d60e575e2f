import ical, { ICalEventStatus } from 'ical-generator'
import { endOfEvent, type PublicEventState } from './rules'

/** What a calendar says of an event. */
export interface CalendarEvent {
  id: string
  /** Raised with every change, so that a program knows the newer word (RFC 5545, 3.8.7.4). */
  revision: number
  updatedAt: Date
  state: PublicEventState
  title: string
  summary: string
  startsAt: Date
  endsAt: Date | null
  /** Where it is, in a line; empty where it is in many places. */
  location: string
  url: string
}

const statuses: Record<PublicEventState, ICalEventStatus> = {
  planned: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  held: ICalEventStatus.CONFIRMED,
  called_off: ICalEventStatus.CANCELLED,
}

/**
 * Events as a calendar (RFC 5545), in UTC, so that every program shows the right hour, whatever it knows of zones. `name`
 * is what the calendar is called, `site` the host by which ids are unique.
 */
export function writeCalendar(
  events: readonly CalendarEvent[],
  { name, site }: { name: string; site: string },
): string {
  // It is written as it stands (3.3.11).
  const escaped = name.replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ')
  const calendar = ical({ name: escaped, prodId: { company: site, product: 'Postbag' }, ttl: 3_600 })
  for (const event of events)
    calendar.createEvent({
      id: `${event.id}@${site}`,
      sequence: event.revision,
      stamp: event.updatedAt,
      lastModified: event.updatedAt,
      start: event.startsAt,
      end: endOfEvent(event),
      summary: event.title,
      description: event.summary,
      location: event.location,
      url: event.url,
      status: statuses[event.state],
    })
  return calendar.toString()
}
