import { getLocale, getTranslations } from 'next-intl/server'
import type { NearEvent } from '@/features/events/list-events'
import { placeName } from '@/features/events/name-place'
import { eventPath } from '@/features/events/rules'
import { direction } from '@/features/places/languages'
import { getFormatter } from '@/ui/formatter'
import { Tag } from '@/ui/page'
import { eventTones } from './desk-event-header'
import { EventTime } from './event-time'

/** Events as everybody sees them in a list: when and where by the clock of the place, what, and in which state. */
export async function EventList({ events }: { events: readonly NearEvent[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {events.map((event) => (
        <EventLine key={event.id} event={event} />
      ))}
    </ul>
  )
}

async function EventLine({ event }: { event: NearEvent }) {
  const locale = await getLocale()
  const t = await getTranslations('events')
  const format = await getFormatter()
  const { slug, kind, state, title, summary, city, country, distance } = event
  const own = { lang: event.locale, dir: direction(event.locale) }
  return (
    <li className="py-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <EventTime brief {...event} />
        {country && <span>{placeName({ city, country }, locale)}</span>}
        {distance !== undefined && <span>{t('near.distance', { number: format.number(distance) })}</span>}
      </p>
      <h3 className="mt-1 text-lg">
        <a href={eventPath.one(locale, slug)} className="text-ink" {...own}>
          {title}
        </a>
      </h3>
      <p className="mt-1 max-w-text" {...own}>
        {summary}
      </p>
      <p className="mt-2 flex flex-wrap gap-2">
        <Tag>{t(`kinds.${kind}`)}</Tag>
        {state !== 'planned' && <Tag tone={eventTones[state]}>{t(`states.${state}`)}</Tag>}
      </p>
    </li>
  )
}
