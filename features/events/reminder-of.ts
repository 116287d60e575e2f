import { day, isoDay } from '@/features/days'
import { localTime, momentOf } from '@/features/places/zoned-time'

/** The hour, by the clock of the place, at which people are reminded the day before. */
const reminderHour = 'T10:00'

/** When whoever comes is reminded: at ten in the morning of the day before, by the clock of the place. */
export function reminderOf({ startsAt, timeZone }: { startsAt: Date; timeZone: string }): Date {
  // Counted in days of the calendar: one on which the clock is put on is shorter than 24 hours.
  const before = isoDay(new Date(Date.parse(localTime(startsAt, timeZone).slice(0, 10)) - day))
  return momentOf(`${before}${reminderHour}`, timeZone)
}
