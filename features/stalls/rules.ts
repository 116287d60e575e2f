import { day, hour } from '@/features/days'

/** What was sealed before the end of a stall may arrive for so long: phones may be without a network for days. */
export const lateDays = 7
/** What could not be opened by then is deleted so many days later; the stall's page says until then what has become of it. */
export const unreadDays = 30
/** Forms that a stall may take at most, and when nobody says otherwise. */
export const mostForms = 2_000
export const usualForms = 300
/** Days from the first to the last at most. */
export const longestStall = 60
/** Days until the first at most: its code works from the moment it is opened. */
export const furthestStall = 366
/** Stalls of one petition at most. */
export const stallsOfPetition = 200
/** Characters of a name, town, role or organisation, as on the petition's form. */
export const longestAnswered = 100
/** Bytes of a sealed form. */
export const largestBox = 8 * 1024
/** Forms in one post. */
export const formsAtOnce = 20

/** When a stall ends by itself: its last day is over everywhere on Earth (UTC−12). */
export function endOfStall(lastDay: Date): Date {
  return new Date(lastDay.getTime() + day + 12 * hour)
}

/** Until when forms of a stall that ends then may arrive. */
export function arrivalsEnd(end: Date): Date {
  return new Date(end.getTime() + lateDays * day)
}

/** What decides whether a stall takes forms. */
export interface StallTimes {
  lastDay: Date
  endedAt: Date | null
  arrivesUntil: Date
}

/** `open`: people sign. `ended`: what was sealed before may still arrive. `over`: nothing is taken any more. */
export type StallPhase = 'open' | 'ended' | 'over'

/** How far a stall is. `takes`: its petition takes signatures. */
export function phaseOf({ lastDay, endedAt, arrivesUntil }: StallTimes, takes: boolean, now: Date): StallPhase {
  if (now >= arrivesUntil) return 'over'
  return endedAt === null && takes && now < endOfStall(lastDay) ? 'open' : 'ended'
}

/** What became of the forms that arrived. */
export interface StallNumbers {
  arrived: number
  taken: number
  mailed: number
  late: number
  faulty: number
}

/** Forms that are here and that nobody has opened yet. */
export function unopenedOf({ arrived, taken, mailed, late, faulty }: StallNumbers): number {
  return arrived - taken - mailed - late - faulty
}

/** Addresses of a stall (design, addresses). */
export const stallPath = {
  page: (locale: string, code: string) => `/${locale}/stall/${code}`,
  manifest: (locale: string, code: string) => `/${locale}/stall/${code}/app.webmanifest`,
  desk: (locale: string, petitionId: string) => `/${locale}/desk/petitions/${petitionId}/stalls`,
  card: (locale: string, petitionId: string, stallId: string) =>
    `/${locale}/desk/petitions/${petitionId}/stalls/${stallId}/card.pdf`,
}
