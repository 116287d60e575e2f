import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { DeskEvent } from '@/features/events/list-desk-events'
import { deskEventPath } from '@/features/events/rules'
import { cityName } from '@/features/places/name-city'
import { countryName } from '@/features/places/name-country'
import { buttonClass } from '@/ui/button'
import { DeskEventTag } from './desk-event-header'
import { EventTime } from './event-time'

interface Props {
  campaign: { id: string }
  events: DeskEvent[]
  /** This organiser may begin one now. */
  begins: boolean
}

/** The events of a campaign on the desk. */
export async function DeskEventsPage({ campaign, events, begins }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('events.desk')
  return (
    <>
      <div className="mt-8 flex flex-wrap items-center justify-between gap-4">
        <h2 className="text-2xl">{t('title')}</h2>
        {begins && (
          <Link href={deskEventPath.new(locale, campaign.id)} className={buttonClass('primary')}>
            {t('begin.act')}
          </Link>
        )}
      </div>
      <p className="mt-2 max-w-text text-muted">{t('lead')}</p>
      {events.length === 0 ? (
        <p className="mt-8 rounded-md border border-dashed border-edge p-6 text-muted">{t('empty')}</p>
      ) : (
        <div className="mt-8">
          <DeskEventList events={events} />
        </div>
      )}
    </>
  )
}

/** Events in lines: what, when, where, and how far it is. */
export async function DeskEventList({ events }: { events: DeskEvent[] }) {
  const locale = await getLocale()
  const t = await getTranslations('events')
  const untitled = (await getTranslations('frame.desk'))('untitled')
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {events.map(({ id, kind, state, title, startsAt, timeZone, city, country }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3">
          <div className="min-w-0">
            <Link href={deskEventPath.one(locale, id)} className="font-semibold text-ink">
              {title || untitled}
            </Link>
            <p className="text-sm text-muted">
              {t(`kinds.${kind}`)}
              {' · '}
              {startsAt ? <EventTime brief startsAt={startsAt} timeZone={timeZone} /> : t('desk.noDay')}
              {country &&
                ` · ${[city && cityName(city, locale, country), countryName(country, locale)].filter(Boolean).join(', ')}`}
            </p>
          </div>
          <DeskEventTag state={state} />
        </li>
      ))}
    </ul>
  )
}
