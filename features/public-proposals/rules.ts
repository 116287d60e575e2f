import { day, dayOf } from '@/features/days'
import type { ProposalKind, ProposalState } from '@/generated/prisma/enums'

/** What nobody confirmed is gone after this many days, as with signatures. */
export const pendingProposalDays = 7
/** What the organisers asked about and nobody answered is gone after so many days. */
export const askedProposalDays = 60

/** What a team takes, and how fast it means to answer, where it never said. */
export const usualRules = { takesPetitions: false, takesEvents: false, answerDays: 14, keptDays: 30 }
export const mostAnswerDays = 90
export const mostKeptDays = 180

/** Proposals on a page of the list for everybody. */
export const proposalsPage = 20

/** What can be proposed. */
export type ProposedKind = ProposalKind

interface Takes {
  takesPetitions: boolean
  takesEvents: boolean
}

/** The kinds of proposals that a team takes. */
export function kindsTaken({ takesPetitions, takesEvents }: Takes): ProposalKind[] {
  return [...(takesPetitions ? (['petition'] as const) : []), ...(takesEvents ? (['event'] as const) : [])]
}

/** Days for which a proposal has been waiting. */
export function daysWaiting(since: Date | null, now: Date): number {
  return since === null ? 0 : Math.round((dayOf(now).getTime() - dayOf(since).getTime()) / day)
}

/** True for one that has been waiting for longer than the team means to take. */
export function isProposalOverdue(
  { state, waitsSince }: { state: ProposalState; waitsSince: Date | null },
  { answerDays, now }: { answerDays: number; now: Date },
): boolean {
  return state === 'waiting' && daysWaiting(waitsSince, now) > answerDays
}

/** What organisers do about a proposal; `reopen` takes an answer back. */
export type ProposalAct = 'ask' | 'accept' | 'reject' | 'reopen'

/** What leads a proposal out of which states into which. */
export const proposalSteps: Record<ProposalAct, { from: readonly ProposalState[]; to: ProposalState }> = {
  ask: { from: ['waiting'], to: 'asked' },
  accept: { from: ['waiting', 'asked'], to: 'accepted' },
  reject: { from: ['waiting', 'asked'], to: 'rejected' },
  reopen: { from: ['asked', 'accepted', 'rejected'], to: 'waiting' },
}

/** True while whoever proposed something may change it. */
export function isRevisable(state: ProposalState): boolean {
  return state === 'waiting' || state === 'asked'
}

/** True once the organisers have decided. */
export function isDecided(state: ProposalState): state is 'accepted' | 'rejected' {
  return state === 'accepted' || state === 'rejected'
}

/** Pages of proposals. */
export const proposalPath = {
  form: (locale: string) => `/${locale}/propose`,
  all: (locale: string) => `/${locale}/proposals`,
  own: (locale: string, token: string) => `/${locale}/proposals/${token}`,
  queue: (locale: string) => `/${locale}/desk/proposals`,
  rules: (locale: string) => `/${locale}/desk/proposals/rules`,
  desk: (locale: string, id: string) => `/${locale}/desk/proposals/${id}`,
}
