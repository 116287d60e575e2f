/** A minute, an hour and a day, in milliseconds. */
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** The first instant of a day in UTC: signers' rows know days, never times. */
export function dayOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / day) * day)
}

/** The hour it is: what waits knows of its mails no more than that. */
export function hourOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / hour) * hour)
}

/** The calendar day of an instant in UTC, as forms and files write it (ISO 8601): "2026-03-01"; null where there is none. */
export function isoDay(at: Date): string
export function isoDay(at: Date | null | undefined): string | null
export function isoDay(at: Date | null | undefined): string | null {
  return at?.toISOString().slice(0, 10) ?? null
}
