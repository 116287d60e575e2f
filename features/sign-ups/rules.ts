import { endOfEvent } from '@/features/events/rules'
import type { EventState } from '@/generated/prisma/enums'

/** What nobody confirmed is gone after this many days, as with signatures. */
export const pendingDays = 7
/** Everything about who came is gone so many days after the event. */
export const keptDaysAfterEvent = 14
/** As many as one form may bring. */
export const mostInForm = 10
/** Questions that the organisers of one event get in a day. */
export const mostQuestions = 30
/** Whoever comes is told of a change when nothing was changed any more for so long. */
export const restMinutes = 10
interface Bookable {
  state: EventState
  takesSignUps: boolean
  startsAt: Date | null
  endsAt: Date | null
}

/** True while one can say that one comes. */
export function takesSignUps({ state, takesSignUps: takes, startsAt, endsAt }: Bookable, now: Date): boolean {
  const stands = state === 'planned' || state === 'confirmed'
  return takes && stands && startsAt !== null && endOfEvent({ startsAt, endsAt }) > now
}

/** Pages of who comes, and of who asks. */
export const signUpPath = {
  form: (locale: string, slug: string) => `/${locale}/events/${slug}/sign-up`,
  ask: (locale: string, slug: string) => `/${locale}/events/${slug}/ask`,
  own: (locale: string, token: string) => `/${locale}/sign-ups/${token}`,
}
