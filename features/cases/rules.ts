import { day } from '@/features/days'
import type { CaseStatus, HarmVerdict } from '@/generated/prisma/enums'

/** Every status, from what is feared to what is over; the order is that of the form. */
export const statuses = [
  'at_risk',
  'disappeared',
  'detained',
  'charged',
  'tried',
  'sentenced',
  'transferred',
  'released',
  'freed',
  'died',
] as const satisfies CaseStatus[]

/** True once nothing is left to ask for: letters that ask for a release would be wrong. */
export function isOver(status: CaseStatus): boolean {
  return status === 'freed' || status === 'died'
}

/** Answers hold for half a year at most; then somebody looks again. */
export const longestCheckDays = 183

/** Who agreed to letters about the person. */
export const consents = ['person', 'family', 'lawyer', 'not_reachable', 'refused'] as const
export type Consent = (typeof consents)[number]

/** Whether letters can do harm. */
export const dangers = ['safe', 'unsure', 'unsafe'] as const
export type Danger = (typeof dangers)[number]

/** "Safe" can be said only where nobody refused and nobody is unsure. */
export function maySaySafe(answers: { consent: Consent; danger: Danger }): boolean {
  return answers.consent !== 'refused' && answers.danger === 'safe'
}

/** What was asked and answered last about a model letter. */
export interface CheckedBefore {
  contentHash: Uint8Array
  verdict: HarmVerdict | null
  /** The answers hold until the end of this day in UTC. */
  validUntil: Date | null
}

/**
 * Whether a letter may go out: it is about nobody; nobody was asked yet; a second organiser was asked and has not
 * answered; said not yet; text or facts have changed since; the answers are too old; or the way is open.
 */
export type GateState = 'not_needed' | 'missing' | 'asked' | 'not_yet' | 'outdated' | 'expired' | 'open'

/** Judges the gate of a letter about a person. `content` is the hash of its text and facts as they are now. */
export function gateOf(check: CheckedBefore | undefined, content: Uint8Array, now: Date): GateState {
  if (!check) return 'missing'
  if (!Buffer.from(check.contentHash).equals(content)) return 'outdated'
  if (check.verdict === null) return 'asked'
  if (check.verdict === 'not_yet') return 'not_yet'
  return isOverdue(check.validUntil, now) ? 'expired' : 'open'
}

/** True once the last day of an answer has passed everywhere it is counted (UTC). */
export function isOverdue(validUntil: Date | null, now: Date): boolean {
  return validUntil === null || validUntil.getTime() + day <= now.getTime()
}

/** True when nothing keeps a letter back. */
export function isGateOpen(gate: GateState): boolean {
  return gate === 'not_needed' || gate === 'open'
}

/** A status is known from some day in the past until today, wherever on earth today is. */
export function isPlausibleStatusDay(on: Date, now: Date): boolean {
  return on.getTime() <= now.getTime() + day / 2
}

/** Pages of cases on the desk. */
export const deskCasePath = {
  all: (locale: string) => `/${locale}/desk/cases`,
  one: (locale: string, id: string) => `/${locale}/desk/cases/${id}`,
  /** Where the portrait of a person is posted. */
  portrait: (locale: string, id: string) => `/${locale}/desk/cases/${id}/portrait`,
}

/** The page on which everybody reads of a person. */
export function publicCasePath(locale: string, id: string): string {
  return `/${locale}/cases/${id}`
}
