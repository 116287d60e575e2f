import type { LetterState, SignatoryState } from '@/generated/prisma/enums'

/** A letter with more names than this is a petition. */
export const mostSignatories = 60
/** Invitations that one person may be sent in a day; the rest of a lost mail waits for tomorrow. */
export const signatoryInvitationsADay = 3

/** While a letter is in one of these, people are put under it, asked, and may change their minds. */
export const openLetters: readonly LetterState[] = ['drafting', 'collecting']

/** True while people may be put under a letter and answer. */
export function takesSignatories(letter: { state: LetterState; collectUntil: Date | null }, now: Date): boolean {
  return openLetters.includes(letter.state) && (letter.collectUntil === null || letter.collectUntil > now)
}

/** Where somebody stands with a letter; `again`: they confirmed another text than the one it has now. */
export type Standing = 'named' | 'invited' | 'confirmed' | 'again' | 'declined' | 'removed'

type Hash = Uint8Array | null

/** What became of one signatory, seen from the text that the letter has now (its SHA-256). */
export function standingOf(signatory: { state: SignatoryState; confirmedHash: Hash }, textHash: Hash): Standing {
  const { state, confirmedHash } = signatory
  if (state === 'declined' || state === 'removed') return state
  if (sameHash(confirmedHash, textHash)) return state
  return confirmedHash !== null || state === 'confirmed' ? 'again' : state
}

/** The state somebody has again who was taken off and put back: it is told by what they have done. */
export function restoredState(signatory: {
  confirmedHash: Hash
  invitedOn: Date | null
  answeredOn: Date | null
}): SignatoryState {
  if (signatory.confirmedHash !== null) return 'confirmed'
  if (signatory.answeredOn !== null) return 'declined'
  return signatory.invitedOn === null ? 'named' : 'invited'
}

/** True for those whom a press on "invite" writes to: they have an address, and an answer of theirs is still missing. */
export function isToBeAsked(signatory: { standing: Standing; hasEmail: boolean }): boolean {
  return signatory.hasEmail && (signatory.standing === 'named' || signatory.standing === 'again')
}

/** True where a second mail makes sense: for those who have not answered, or whose answer was to another text. */
export function mayBeInvited(signatory: { standing: Standing; hasEmail: boolean }): boolean {
  return signatory.hasEmail && ['named', 'invited', 'again'].includes(signatory.standing)
}

/** What a reader can see of a person under a letter. */
export interface Shown {
  name: string
  role: string | null
  organisation: string | null
  capacity: 'personal' | 'on_behalf'
  town: string | null
  country: string | null
}

/** True when nothing that readers see was changed: only then does a confirmation still hold. */
export function showsTheSame(a: Shown, b: Shown): boolean {
  return (['name', 'role', 'organisation', 'capacity', 'town', 'country'] as const).every((part) => a[part] === b[part])
}

/** True for two equal hashes; nothing equals a hash that is not there. */
export function sameHash(a: Hash, b: Hash): boolean {
  return a !== null && b !== null && a.length === b.length && a.every((byte, at) => byte === b[at])
}

/** The page behind the mailed link, where a signatory answers. */
export function cosignPath(locale: string, token: string): string {
  return `/${locale}/letters/cosign/${token}`
}
