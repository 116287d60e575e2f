import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { placeName } from '@/features/events/name-place'
import { momentsOf } from '@/features/events/save-event'
import type { EventForm } from '@/features/events/schema'
import { EventTime } from './event-time'

interface Given {
  form: EventForm
  timeZone: string
  /** Names of the office and of the letter, where there are any. */
  office: string | undefined
  letter: string | undefined
}

/** What is known of an event, for its page on the desk. */
export async function listEventFacts({
  form,
  timeZone,
  office,
  letter,
}: Given): Promise<{ name: string; value: ReactNode }[]> {
  const locale = await getLocale()
  const t = await getTranslations('events')
  const none = <span className="text-muted">{t('desk.overview.none')}</span>
  const { startsAt, endsAt } = momentsOf(form, timeZone)
  const { place, address, city, country } = form
  const town = country && placeName({ city, country }, locale)
  return [
    {
      name: t('facts.when'),
      value: startsAt ? (
        <>
          <EventTime startsAt={startsAt} endsAt={endsAt} timeZone={timeZone} />{' '}
          <span className="text-muted">({timeZone.replaceAll('_', ' ')})</span>
        </>
      ) : (
        none
      ),
    },
    { name: t('facts.where'), value: [place, address, town].filter(Boolean).join(' · ') || none },
    { name: t('facts.goesTo'), value: office ?? none },
    { name: t('facts.letter'), value: letter ?? none },
  ]
}
