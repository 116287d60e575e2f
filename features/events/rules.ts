import { hour } from '@/features/days'
import type { LocalTime } from '@/features/places/zoned-time'
import { findGaps, type Gap } from '@/features/texts/gaps'
import { EventKind, type EventState } from '@/generated/prisma/enums'

/** What an event can be. */
export const eventKinds = Object.values(EventKind)

/** States in which everybody can read an event. */
export type PublicEventState = Exclude<EventState, 'draft'>

/** True for an event that everybody can read. */
export function isPublicEvent(state: EventState): state is PublicEventState {
  return state !== 'draft'
}

/** What an organiser does with an event, and the states between which it leads. */
const steps = {
  publish: { from: ['draft'], to: 'planned' },
  confirm: { from: ['planned'], to: 'confirmed' },
  held: { from: ['planned', 'confirmed'], to: 'held' },
  'not-held': { from: ['held'], to: 'confirmed' },
  'call-off': { from: ['planned', 'confirmed'], to: 'called_off' },
  restore: { from: ['called_off'], to: 'planned' },
} as const satisfies Record<string, { from: readonly EventState[]; to: EventState }>

export type EventStep = keyof typeof steps
export const eventSteps = Object.keys(steps) as EventStep[]

/** The state that a step leads to; undefined where it cannot be taken. What has not begun has not been held either, and what has is no more confirmed. */
export function stateAfter(
  step: EventStep,
  event: { state: EventState; startsAt: Date | null },
  now: Date,
): EventState | undefined {
  const { from, to }: { from: readonly EventState[]; to: EventState } = steps[step]
  const hasBegun = event.startsAt !== null && event.startsAt <= now
  if ((step === 'held' && !hasBegun) || (step === 'confirm' && hasBegun)) return undefined
  return from.includes(event.state) ? to : undefined
}

/** Hours that an event lasts where nobody said how long. */
export const usualHours = 2

/** When an event is over. */
export function endOfEvent({ startsAt, endsAt }: { startsAt: Date; endsAt: Date | null }): Date {
  return endsAt ?? new Date(startsAt.getTime() + usualHours * hour)
}

interface EventFacts {
  kind: EventKind
  originalLocale: string
  startsLocal: string
  endsLocal: string
  city: string
  country: string | null
  translations: readonly { locale: string; title: string; summary: string }[]
}

/** What an event lacks before everybody may read it: texts, when it is, and where, unless it is in many places. */
export function findEventGaps(
  form: EventFacts,
): Gap<'title' | 'summary' | 'startsLocal' | 'endsLocal' | 'city' | 'country'>[] {
  const { kind, startsLocal, endsLocal, city, country } = form
  const inOnePlace = kind !== 'day_of_action'
  const lacking = [
    ...(startsLocal === '' ? (['startsLocal'] as const) : []),
    ...(endsLocal !== '' && endsLocal <= startsLocal ? (['endsLocal'] as const) : []),
    ...(inOnePlace && city === '' ? (['city'] as const) : []),
    ...(inOnePlace && country === null ? (['country'] as const) : []),
  ]
  return [
    ...findGaps(form.translations, ['title', 'summary'], form.originalLocale),
    ...lacking.map((field) => ({ locale: null, field })),
  ]
}

/**
 * When a day comes round next, after now: what the clock of the place said then, with another year. The 29th of February is
 * the 28th in other years. An event of today has been.
 */
export function nextRound(startsLocal: LocalTime, now: Date): LocalTime {
  const rest = startsLocal.slice(4)
  const inYear = (year: number) => {
    const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
    return `${year}${rest.startsWith('-02-29') && !isLeap ? rest.replace('-02-29', '-02-28') : rest}`
  }
  const year = Math.max(now.getUTCFullYear(), Number(startsLocal.slice(0, 4)) + 1)
  const next = inYear(year)
  return next.slice(0, 10) > now.toISOString().slice(0, 10) ? next : inYear(year + 1)
}

/** What stands one on a line: slogans, things to bring. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Pages for everybody. */
export const eventPath = {
  all: (locale: string) => `/${locale}/events`,
  one: (locale: string, slug: string) => `/${locale}/events/${slug}`,
  calendar: (locale: string, slug: string) => `/${locale}/events/${slug}/event.ics`,
  feed: (locale: string) => `/${locale}/events.ics`,
}

/** Pages of events on the desk. */
export const deskEventPath = {
  all: (locale: string, campaignId: string) => `/${locale}/desk/campaigns/${campaignId}/events`,
  new: (locale: string, campaignId: string) => `/${locale}/desk/campaigns/${campaignId}/new-event`,
  one: (locale: string, id: string) => `/${locale}/desk/events/${id}`,
  edit: (locale: string, id: string) => `/${locale}/desk/events/${id}/edit`,
  preview: (locale: string, id: string) => `/${locale}/desk/events/${id}/preview`,
}

/** Addresses below `/events` that are no event's. */
export const reservedSlugs: readonly string[] = ['new', 'past']
