import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Anniversary } from '@/features/events/list-anniversaries'
import type { DeskEvent } from '@/features/events/list-desk-events'
import { placeName } from '@/features/events/name-place'
import { deskEventPath } from '@/features/events/rules'
import { buttonClass } from '@/ui/button'
import { ButtonForm } from '@/ui/button-form'
import { SubmitButton } from '@/ui/submit-button'
import { repeatYearlyEvent } from './desk-event-actions'
import { DeskEventTag } from './desk-event-header'
import { EventTime } from './event-time'

interface Props {
  campaign: { id: string }
  events: DeskEvent[]
  /** Those that come round soon and have no draft yet. */
  anniversaries: Anniversary[]
  /** This organiser may begin one now. */
  begins: boolean
}

/** The events of a campaign on the desk. */
export async function DeskEventsPage({ campaign, events, anniversaries, begins }: Props) {
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
      {begins && anniversaries.length > 0 && <ComingRound anniversaries={anniversaries} />}
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

/** Events that come back every year and do so soon, each with the press that begins the next one. */
async function ComingRound({ anniversaries }: { anniversaries: Anniversary[] }) {
  const t = await getTranslations('events.desk.anniversaries')
  const untitled = (await getTranslations('frame.desk'))('untitled')
  return (
    <section aria-labelledby="round" className="mt-8 rounded-md border border-line bg-soft p-5">
      <h3 id="round" className="text-lg">
        {t('title')}
      </h3>
      <p className="mt-1 max-w-text text-sm text-muted">{t('text')}</p>
      <ul className="mt-4 divide-y divide-line">
        {anniversaries.map(({ id, title, startsAt, timeZone }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div>
              <p className="font-semibold">{title || untitled}</p>
              <p className="text-sm text-muted">
                <EventTime brief startsAt={startsAt} timeZone={timeZone} />
              </p>
            </div>
            <ButtonForm action={repeatYearlyEvent} values={{ id }}>
              <SubmitButton kind="secondary">{t('submit')}</SubmitButton>
            </ButtonForm>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Events in lines: what, when, where, and how far it is. */
export async function DeskEventList({ events }: { events: DeskEvent[] }) {
  const locale = await getLocale()
  const t = await getTranslations('events')
  const untitled = (await getTranslations('frame.desk'))('untitled')
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {events.map(({ id, kind, state, title, startsAt, endsAt, timeZone, city, country }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3">
          <div className="min-w-0">
            <Link href={deskEventPath.one(locale, id)} className="font-semibold text-ink">
              {title || untitled}
            </Link>
            <p className="text-sm text-muted">
              {t(`kinds.${kind}`)}
              {' · '}
              {startsAt ? <EventTime brief startsAt={startsAt} endsAt={endsAt} timeZone={timeZone} /> : t('desk.noDay')}
              {country && ` · ${placeName({ city, country }, locale)}`}
            </p>
          </div>
          <DeskEventTag state={state} />
        </li>
      ))}
    </ul>
  )
}
