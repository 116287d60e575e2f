import { day } from '@/features/days'
import type { DeliveryChannel, DeliveryOutcome, DeliveryState } from '@/generated/prisma/enums'

/** Channels by which senders bring a letter to its door themselves. */
const ownChannels = ['post', 'by_hand', 'own_mail'] as const satisfies DeliveryChannel[]
export type OwnChannel = (typeof ownChannels)[number]
/** Channels for a letter on paper; which one it was, the sender may say afterwards. */
export const paperChannels = ['by_hand', 'post', 'fax'] as const satisfies DeliveryChannel[]
export type PaperChannel = (typeof paperChannels)[number]
/** Ways that somebody on the desk records; what our mail brings is recorded by itself. */
export const newChannels = ['post', 'by_hand', 'fax', 'own_mail'] as const satisfies DeliveryChannel[]
/** Pictures that are kept of one delivery, removed ones too. */
export const mostPhotos = 12

/** Every outcome of a delivery, by what it means for the campaign; the order is that of the form. */
export const outcomeGroups = {
  accepted: ['accepted_by_official', 'accepted_by_guard', 'letterbox'],
  refused: ['refused_at_door', 'refused_by_intercom', 'courier_refused', 'door_locked', 'photographed_or_threatened'],
  promised: ['reply_promised', 'call_back_promised'],
  answered: ['reply_received'],
  open: ['no_answer', 'no_reply'],
  failed: ['returned', 'bounced'],
} as const satisfies Record<string, DeliveryOutcome[]>
export type OutcomeGroup = keyof typeof outcomeGroups

const onPaper = new Set<DeliveryOutcome>(
  Object.values(outcomeGroups)
    .flat()
    .filter((outcome) => outcome !== 'bounced'),
)
const byMail = new Set<DeliveryOutcome>([
  'reply_promised',
  'call_back_promised',
  'reply_received',
  'no_reply',
  'bounced',
])

/** True for a text that is an outcome. */
export function isOutcome(text: string | undefined): text is DeliveryOutcome {
  return Object.values(outcomeGroups).some((outcomes) => (outcomes as readonly (string | undefined)[]).includes(text))
}

/** The group an outcome belongs to. */
export function groupOf(outcome: DeliveryOutcome): OutcomeGroup {
  for (const [group, outcomes] of Object.entries(outcomeGroups)) {
    if ((outcomes as readonly DeliveryOutcome[]).includes(outcome)) return group as OutcomeGroup
  }
  throw new Error(`No group for the outcome ${outcome}`)
}

/** True for a letter on paper. */
export function isPaper(channel: DeliveryChannel): channel is PaperChannel {
  return (paperChannels as readonly DeliveryChannel[]).includes(channel)
}

/** What can have happened to a letter that went this way: a mail meets no guard, and paper does not bounce. */
export function possibleOutcomes(channel: DeliveryChannel): { group: OutcomeGroup; outcomes: DeliveryOutcome[] }[] {
  const possible = isPaper(channel) ? onPaper : byMail
  return Object.entries(outcomeGroups)
    .map(([group, all]) => ({ group: group as OutcomeGroup, outcomes: all.filter((outcome) => possible.has(outcome)) }))
    .filter(({ outcomes }) => outcomes.length > 0)
}

/** Days after which a promise falls due when no day was named. */
const promiseDays: Partial<Record<DeliveryOutcome, number>> = { reply_promised: 30, call_back_promised: 7 }

/** True for an outcome that leaves something to wait for. */
export function isPromise(outcome: DeliveryOutcome): boolean {
  return outcome in promiseDays
}

/** The day a promise falls due: the one that was named, else a week for a call and 30 days for a reply. */
export function dueOn(outcome: DeliveryOutcome, outcomeOn: Date, named: Date | null): Date | null {
  const days = promiseDays[outcome]
  if (days === undefined) return null
  return named ?? new Date(outcomeOn.getTime() + days * day)
}

/** A told outcome is possible from the day of the letter until today, wherever on earth today is. */
export function isPlausibleDay(outcomeOn: Date, datedOn: Date, now: Date): boolean {
  return outcomeOn.getTime() >= datedOn.getTime() - day && outcomeOn.getTime() <= now.getTime() + day / 2
}

/** A mail still waiting in our queue has met nobody; everything else may be told, and told again. */
export function canBeTold(state: DeliveryState): boolean {
  return state !== 'queued'
}

/** A day before the letter, or after tomorrow, is no day to have posted it on. */
export const isPlausiblePosting = isPlausibleDay

/** The form behind a printed code (design, addresses). */
export function outcomePath(code: string): string {
  return `/o/${code}`
}

/** One delivery on the desk, the letters that went the same way, and what was promised. */
export const deliveryPath = {
  one: (locale: string, id: string) => `/${locale}/desk/deliveries/${id}`,
  photos: (locale: string, id: string) => `/${locale}/desk/deliveries/${id}/photos`,
  list: (locale: string, query: Record<string, string>) =>
    `/${locale}/desk/deliveries?${new URLSearchParams(query).toString()}`,
  promises: (locale: string) => `/${locale}/desk/promises`,
}
