import { hour, minute } from '@/features/days'
/** When our mail may reach an addressee, by its own clock: from an hour to an hour, and whether on working days alone. */
export interface SendingWindow {
  /** 0–23. */
  windowFrom: number
  /** 1–24, later than `windowFrom`. */
  windowTo: number
  weekdaysOnly: boolean
}

/** Where an addressee's clock hangs. */
export interface QueuePlace {
  /** IANA name: "Europe/London". */
  timeZone: string
  /** ISO 3166-1 alpha-2; says which days are its weekend. */
  country: string
}

/** Every clock on earth differs from UTC by a number of quarters, so that a window opens and shuts on one. */
const quarter = 15 * minute
/** A window that has not opened by then never will. */
const longestNight = 15 * 24 * hour

const clocks = new Map<string, Intl.DateTimeFormat>()
const weekends = new Map<string, readonly number[]>()
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Hour (0–23) and day of the week (Monday 1) that a clock in the zone shows. */
function readClock(now: Date, timeZone: string): { hour: number; day: number } {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' })
    clocks.set(timeZone, clock)
  }
  const [day = '', time = ''] = clock.format(now).split(/,? /)
  return { hour: Number(time), day: days.indexOf(day) + 1 }
}

/** The days on which offices of a country are shut (Unicode CLDR, week data): Friday and Saturday in Egypt. */
function weekendOf(country: string): readonly number[] {
  let weekend = weekends.get(country)
  if (!weekend) {
    // Part of ECMA-402 and of Node 24; TypeScript does not know it yet.
    const locale = new Intl.Locale('und', { region: country }) as Intl.Locale & WeekInfo
    weekend = locale.getWeekInfo().weekend
    weekends.set(country, weekend)
  }
  return weekend
}

interface WeekInfo {
  getWeekInfo(): { weekend: number[] }
}

/** True while our mail may reach an office in this place. */
export function isInWindow(now: Date, { timeZone, country }: QueuePlace, window: SendingWindow): boolean {
  const clock = readClock(now, timeZone)
  if (clock.hour < window.windowFrom || clock.hour >= window.windowTo) return false
  return !window.weekdaysOnly || !weekendOf(country).includes(clock.day)
}

/** The day that a clock in the zone shows, "2026-03-29". */
export function dayAt(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now)
}

/** The first moment from `now` on at which the window is open; undefined for a window that never opens. */
export function nextOpening(now: Date, place: QueuePlace, window: SendingWindow): Date | undefined {
  if (isInWindow(now, place, window)) return now
  for (let at = nextQuarter(now.getTime()); at < now.getTime() + longestNight; at += quarter) {
    if (isInWindow(new Date(at), place, window)) return new Date(at)
  }
  return undefined
}

/** The next moment, in milliseconds, at which a window may open or shut. */
export function nextQuarter(at: number): number {
  return (Math.floor(at / quarter) + 1) * quarter
}
