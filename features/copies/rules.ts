import { CopyReader, type DeliveryState, type LetterState, Redaction } from '@/generated/prisma/enums'

/** Readers of copies, in the order of the form. */
export const copyReaders = Object.values(CopyReader)
/** How much a reader sees of the signatories, the most first. */
export const redactions = Object.values(Redaction)

/** A letter has at most so many copies. */
export const mostCopies = 12

/**
 * True for a rule under which supporters' own mails may name the reader in cc: a cc shows the whole mail as it goes to
 * the addressee, so only a reader who may see all of it can stand there.
 */
export function mayBeInCc({ redaction }: { redaction: Redaction }): boolean {
  return redaction === 'full'
}

/** Copies are made of a text that cannot change any more. */
export function takesCopies(state: LetterState): boolean {
  return state === 'frozen' || state === 'out' || state === 'closed'
}

/** Copies go out when the letter itself has gone. */
export function sendsCopies(state: LetterState): boolean {
  return state === 'out' || state === 'closed'
}

/** True while a copy can (still, or once more) be mailed: nobody may have it yet. */
export function mayCopyBeMailed(copy: { state: DeliveryState }): boolean {
  return copy.state === 'planned' || copy.state === 'failed'
}

/** Where a country's own foreign ministry is meant: it is looked up for each letter. */
export function isLookedUp(rule: { reader: CopyReader; addresseeId: string | null; name: string | null }): boolean {
  return rule.reader === 'foreign_ministry' && rule.addresseeId === null && rule.name === null
}

/** The desk's page of the rules for a model letter. */
export function copiesPath(locale: string, modelLetterId: string): string {
  return `/${locale}/desk/letters/${modelLetterId}/copies`
}
