import { getLocale } from 'next-intl/server'
import { getFormatter } from '@/ui/formatter'

interface Props {
  startsAt: Date
  endsAt?: Date | null
  timeZone: string
  /** A day and an hour for a line of a list; else written out, with the weekday. */
  brief?: boolean
}

/** When an event is, as the clock of its place says: "Wednesday 25 May 2016, 12:00 to 13:00". */
export async function EventTime({ startsAt, endsAt = null, timeZone, brief = false }: Props) {
  const locale = await getLocale()
  const format = await getFormatter()
  const date = (at: Date) =>
    format.dateTime(at, {
      ...(brief ? {} : { weekday: 'long' }),
      day: 'numeric',
      month: brief ? 'short' : 'long',
      year: 'numeric',
      timeZone,
    })
  const hour = (at: Date) => format.dateTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  const first = date(startsAt)
  // From the first minute of a day to the last one of another: whole days, which have no hour.
  const isWhole = endsAt !== null && hour(startsAt) === '00:00' && hour(endsAt) === '23:59'
  if (isWhole)
    return (
      <time dateTime={startsAt.toISOString()} lang={locale}>
        {first === date(endsAt) ? first : `${first} – ${date(endsAt)}`}
      </time>
    )
  const until = endsAt && (date(endsAt) === first ? hour(endsAt) : `${date(endsAt)}, ${hour(endsAt)}`)
  return (
    <time dateTime={startsAt.toISOString()} lang={locale} className="whitespace-normal">
      {first}, <span className="whitespace-nowrap">{hour(startsAt)}</span>
      {until && (
        <>
          –<span className="whitespace-nowrap">{until}</span>
        </>
      )}
    </time>
  )
}
