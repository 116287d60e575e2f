import { day } from '@/features/days'
import type { DeliveryOutcome, DeliveryState } from '@/generated/prisma/enums'
import { groupOf, isPromise } from './rules'

/** After so many days without a word it is time to ask. */
export const askAfterDays = 30
/** A promise is near when it falls due within so many days. */
const soonDays = 7

/** A delivery and what came after it, as far as waiting needs it. */
export interface Awaited {
  state: DeliveryState
  outcome: DeliveryOutcome | null
  outcomeOn: Date | null
  dueOn: Date | null
  postedOn: Date | null
  expectedOn: Date | null
  createdOn: Date
  /** Days on which something was heard of the same letter: a reply that came in, a later answer told. */
  heardOn: readonly Date[]
}

/** True while a promise stands and nothing was heard since it was made. */
export function isOpenPromise({ outcome, outcomeOn, heardOn }: Awaited): boolean {
  if (outcome === null || outcomeOn === null || !isPromise(outcome)) return false
  return !heardOn.some((on) => on >= outcomeOn)
}

export type Due = 'overdue' | 'soon' | 'later'

/** How near a promised day is: overdue from the day after it. */
export function dueState(dueOn: Date, now: Date): Due {
  const today = Math.floor(now.getTime() / day) * day
  if (dueOn.getTime() < today) return 'overdue'
  return dueOn.getTime() <= today + soonDays * day ? 'soon' : 'later'
}

/** "No reply" can be said from the day on which the promise falls due. */
export function mayEndUnanswered(dueOn: Date, now: Date): boolean {
  return dueOn.getTime() <= now.getTime()
}

/** A new day for a promise lies after the old one and after today. */
export function isMoreTime(dueOn: Date, newDueOn: Date, now: Date): boolean {
  return newDueOn > dueOn && newDueOn > now
}

/**
 * Since when nothing was heard of a letter that was handed over: from the day it was taken, from the day the post should
 * have brought it, from the day of the mail. Null where something was heard, refused or promised, and for what has not
 * gone out.
 */
export function silentSince(delivery: Awaited): Date | null {
  const { state, outcome, outcomeOn, postedOn, expectedOn, createdOn, heardOn } = delivery
  const since =
    outcome !== null
      ? groupOf(outcome) === 'accepted'
        ? outcomeOn
        : null
      : (expectedOn ?? postedOn ?? (state === 'handed_over' ? createdOn : null))
  return since && !heardOn.some((on) => on >= since) ? since : null
}

/**
 * Is it time to ask? A letter that was taken is asked after when thirty days have gone by; one that was posted, as soon
 * as it should have arrived and nobody has told.
 */
export function isTimeToAsk(delivery: Awaited, now: Date): boolean {
  const since = silentSince(delivery)
  if (!since) return false
  const patience = delivery.outcome === null && delivery.expectedOn ? 0 : askAfterDays
  return since.getTime() + patience * day < now.getTime() - day
}
