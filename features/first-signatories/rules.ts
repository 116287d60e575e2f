import { day } from '@/features/days'
import { foldName } from '@/features/safety/fold-name'
import type { FirstSignatoryGroup, FirstSignatoryState } from '@/generated/prisma/enums'

/** People at the head of one petition, with the committee: more are a list of their own. */
export const mostFirst = 24
/** Who has not answered is forgotten after this many days. */
export const unansweredDays = 60
/** A reminder comes no sooner than this many days after the invitation. */
export const reminderDays = 3
/** Mails to one address that ask for an answer, whoever takes it off and asks anew: an invitation and one more. */
export const mailsAsking = 2
/** The link of who confirmed is mailed anew no sooner than a day after the last, and so often at most. */
const linksAnew = 3
/** Pixels along the longer side of a picture: it is shown small. */
export const pictureSide = 320

/** The committee stands first, as it answers for the petition. */
export const headGroups: readonly FirstSignatoryGroup[] = ['committee', 'first']

/** These may still say yes or no by their link. */
export const answering: readonly FirstSignatoryState[] = ['invited', 'confirmed', 'waiting', 'declined']

/** Who has said yes, whether or not it is shown. */
export const agreed: readonly FirstSignatoryState[] = ['confirmed', 'waiting']

/**
 * Where somebody stands who confirms: under the name that organisers know, they are shown at once; under another one an
 * organiser looks first, as anybody may have the link.
 */
export function judgeName(name: string, askedName: string): 'confirmed' | 'waiting' {
  return foldName(name) === foldName(askedName) ? 'confirmed' : 'waiting'
}

/** True where the one reminder may be sent: nobody has answered, they were asked once, and some days have gone. */
export function mayBeReminded(
  one: { state: FirstSignatoryState; hasEmail: boolean; invitedOn: Date; askedTimes: number },
  now: Date,
): boolean {
  const waited = now.getTime() - one.invitedOn.getTime() >= reminderDays * day
  return one.state === 'invited' && one.hasEmail && one.askedTimes < mailsAsking && waited
}

interface Linked {
  state: FirstSignatoryState
  hasEmail: boolean
  askedTimes: number
  /** Mails with a link to this address before this row. */
  mailsBefore: number
  /** The links they were mailed: how many, and the day of the last. */
  links: { count: number; lastOn: Date | null } | undefined
}

/** True where somebody who confirmed may be mailed the link of their own page anew. */
export function mayGetLink({ state, hasEmail, askedTimes, mailsBefore, links }: Linked, now: Date): boolean {
  const { count = 0, lastOn = null } = links ?? {}
  const waited = lastOn === null || now.getTime() - lastOn.getTime() >= day
  return agreed.includes(state) && hasEmail && count + mailsBefore < askedTimes + linksAnew && waited
}

/** The order with one of them a place further up or down; the same order at the ends, and for who is not there. */
export function movedBy(ids: readonly string[], id: string, step: -1 | 1): string[] {
  const at = ids.indexOf(id)
  const to = at + step
  if (at < 0 || to < 0 || to >= ids.length) return [...ids]
  return ids.toSpliced(at, 1).toSpliced(to, 0, id)
}

/** Pages of those at the head of a petition (design, addresses). */
export const firstSignatoryPath = {
  own: (locale: string, token: string) => `/${locale}/first-signatories/${token}`,
  desk: (locale: string, petitionId: string) => `/${locale}/desk/petitions/${petitionId}/first-signatories`,
  picture: (locale: string, id: string) => `/${locale}/photos/${id}`,
}
