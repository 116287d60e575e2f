import { day, dayOf } from '@/features/days'
import type { CommentRefusal, ContributionState } from '@/generated/prisma/enums'

/** What nobody confirmed is gone after this many days, as with signatures. */
export const pendingContributionDays = 7
/** What was refused can be shown after all for so many days. */
export const refusedContributionDays = 30
/** For how many days comments are taken, where nobody says otherwise. */
export const usualOpenDays = 14

/** Comments on a page of their own, and those under the statement. */
export const contributionsPage = 30
export const contributionsStart = 5

/** True while somebody can comment. */
export function isOpenFor({ isOn, closesOn }: { isOn: boolean; closesOn: Date }, now: Date): boolean {
  return isOn && closesOn >= dayOf(now)
}

/** The last day on which comments are taken, where nobody says otherwise. */
export function usualClosing(now: Date): Date {
  return new Date(dayOf(now).getTime() + usualOpenDays * day)
}

/** The last day on which comments were taken, where none are from now on. */
export function lastDayBefore(now: Date): Date {
  return new Date(dayOf(now).getTime() - day)
}

/** What a moderator decides about a comment on a statement; `reopen` takes a decision back. */
export type ContributionDecision = { act: 'show' | 'reopen' } | { act: 'refuse'; reason: CommentRefusal }

/** What leads a comment out of which states into which. */
export const contributionSteps: Record<
  ContributionDecision['act'],
  { from: readonly ContributionState[]; to: ContributionState }
> = {
  show: { from: ['waiting', 'refused'], to: 'shown' },
  refuse: { from: ['waiting', 'shown'], to: 'refused' },
  reopen: { from: ['shown', 'refused'], to: 'waiting' },
}

/** Pages of comments on statements. */
export const discussionPath = {
  all: (locale: string, slug: string) => `/${locale}/statements/${slug}/comments`,
  write: (locale: string, slug: string) => `/${locale}/statements/${slug}/comments/write`,
  own: (locale: string, token: string) => `/${locale}/comments/${token}`,
  queue: (locale: string) => `/${locale}/desk/discussions`,
  desk: (locale: string, id: string) => `/${locale}/desk/statements/${id}/comments`,
}
