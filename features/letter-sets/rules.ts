import { groupOf } from '@/features/deliveries/rules'
import type { DeliveryChannel, DeliveryOutcome, DeliveryState, LetterState } from '@/generated/prisma/enums'

/** What a board says of one country's letter, in the order of its way. */
export const boardStates = [
  ...(['not_started', 'drafting', 'collecting', 'frozen', 'sent', 'handed_in', 'refused'] as const),
  ...(['reply_promised', 'replied'] as const),
]
export type BoardState = (typeof boardStates)[number]

/** What a board reads of one attempt to bring a letter to its door. */
export interface BoardDelivery {
  channel: DeliveryChannel
  state: DeliveryState
  outcome: DeliveryOutcome | null
  postedOn?: Date | null
}

/**
 * The state of one country on the board: from its letter and from every attempt to bring it, or one that followed a
 * refusal, to the door. A reply outweighs a promise, a promise what was handed in, and that a refusal; a refusal stays
 * in sight while another attempt is under way.
 */
export function boardState(
  letter: { state: LetterState } | undefined,
  deliveries: readonly BoardDelivery[] = [],
): BoardState {
  if (!letter) return 'not_started'
  if (letter.state === 'drafting' || letter.state === 'collecting') return letter.state
  const came = deliveries.map(cameOf)
  for (const state of ['replied', 'reply_promised', 'handed_in', 'refused', 'sent'] as const) {
    if (came.includes(state)) return state
  }
  // A letter that met nobody at the door is still in our hands.
  const told = deliveries.some(({ outcome }) => outcome !== null)
  return letter.state === 'frozen' || told ? 'frozen' : 'sent'
}

function cameOf({ channel, state, outcome, postedOn }: BoardDelivery): BoardState | undefined {
  const group = outcome && groupOf(outcome)
  if (group === 'answered') return 'replied'
  if (group === 'promised') return 'reply_promised'
  if (group === 'refused') return 'refused'
  if (channel === 'by_hand') {
    const taken = group === 'accepted' || outcome === 'no_reply'
    return taken || (outcome === null && postedOn) ? 'handed_in' : undefined
  }
  return group || postedOn || state === 'handed_over' || state === 'unknown' ? 'sent' : undefined
}

const ways: Record<LetterState, readonly LetterState[]> = {
  drafting: ['collecting', 'frozen'],
  collecting: ['frozen'],
  frozen: ['out'],
  out: ['closed'],
  closed: [],
}

/** True for a step a letter may take: drafting → collecting → frozen → out → closed, collecting only where several sign. */
export function mayLetterBecome(from: LetterState, to: LetterState): boolean {
  return ways[from].includes(to)
}

/** True while the text may still change. Frozen text never does. */
export function isLetterOpen(state: LetterState): boolean {
  return state === 'drafting' || state === 'collecting'
}

/** True when the model text, a demand, the country's paragraph or the address is another one now. */
export function isBehind(
  letter: { state: LetterState; sourceHash: Uint8Array | null },
  present: Uint8Array | undefined,
): boolean {
  if (!isLetterOpen(letter.state) || !letter.sourceHash || !present) return false
  return Buffer.compare(letter.sourceHash, present) !== 0
}

/** True when the day until which signatories may confirm is over. */
export function isCollected({ state, collectUntil }: { state: LetterState; collectUntil: Date | null }, now: Date) {
  return state === 'collecting' && collectUntil !== null && collectUntil <= now
}

/** What an organiser does next with one country. */
export const steps = ['start', 'update', 'collect', 'await', 'attend', 'freeze', 'bring', 'tell', 'plan_b'] as const
export type LetterStep = (typeof steps)[number] | 'chase' | 'none'

export interface StepFacts {
  state: BoardState
  behind: boolean
  /** Signatories in all, and those who confirmed this text. */
  signatories: number
  confirmed: number
  /** The day until which they may confirm is over. */
  collected: boolean
  /** A refusal already has its letters of plan B. */
  followed: boolean
  /** A promise is past its day. */
  overdue: boolean
  /** Somebody told what happened. */
  told: boolean
}

/** The next step of one country: what changed first, then its way to the door, then what was promised there. */
export function nextLetterStep(facts: StepFacts): LetterStep {
  const { state, behind, signatories, confirmed, collected, followed, overdue, told } = facts
  if (state === 'not_started') return 'start'
  if (behind) return 'update'
  if (state === 'drafting') return signatories > 0 ? 'collect' : 'freeze'
  if (state === 'collecting') {
    if (collected && confirmed === 0) return 'attend'
    return collected || confirmed === signatories ? 'freeze' : 'await'
  }
  if (state === 'frozen') return 'bring'
  if (state === 'refused') return followed ? 'none' : 'plan_b'
  if (state === 'reply_promised') return overdue ? 'chase' : 'none'
  return told ? 'none' : 'tell'
}

/** True for an outcome after which the letter goes another way: any refusal, and a letter that came back. */
export function asksForPlanB(outcome: DeliveryOutcome | null): outcome is DeliveryOutcome {
  return outcome !== null && (groupOf(outcome) === 'refused' || outcome === 'returned')
}

/** The ways of plan B. */
export const planBWays = ['post', 'mail'] as const
export type PlanBWay = (typeof planBWays)[number]

/** What makes a letter of a set the only one: of one country, of one body, or of one way after a refusal. */
export const setKey = {
  country: (modelLetterId: string, country: string) => `${modelLetterId}:${country}`,
  body: (modelLetterId: string, addresseeId: string) => `${modelLetterId}:${addresseeId}`,
  planB: (letterId: string, way: PlanBWay) => `${letterId}:${way}`,
}

/** Pages of a set on the desk. */
export function setPath(locale: string, modelLetterId: string): string {
  return `/${locale}/desk/letters/${modelLetterId}/set`
}

/** One letter of a set on the desk. */
export function setLetterPath(locale: string, letter: { modelLetterId: string; id: string }): string {
  return `${setPath(locale, letter.modelLetterId)}/${letter.id}`
}

/** Lines that read alike stand once, with their number: "Germany (3)". */
export function countAlike(lines: readonly string[]): string[] {
  return [...Map.groupBy(lines, (line) => line)].map(([line, { length }]) =>
    length > 1 ? `${line} (${length})` : line,
  )
}

/** Every letter of a campaign and what came of it. */
export function boardPath(locale: string, campaign: string): string {
  return `/${locale}/campaigns/${campaign}/letters`
}
