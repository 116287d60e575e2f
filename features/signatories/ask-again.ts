import type { WebContext, Writer } from '@/features/context'
import { isInterfaceLocale } from '@/features/places/languages'
import { lockSigning } from './lock-signing'
import { standingOf } from './rules'
import { writeInvitation } from './write-invitation'

interface AskAgain {
  letterId: string
  /** Language of the letter, and of the screen where the mails have no words in it. */
  letterLocale: string
  locale: string
  /** Who invites, as the mail names them. */
  by: string
}

/**
 * After a letter's text was changed: asks everybody again who confirmed another one, in the caller's transaction. Says
 * how many mails were written, and how many people have to be asked by hand because we have no address of theirs. The
 * caller wakes the workers when the transaction has ended.
 */
export async function askAgain(
  context: WebContext,
  tx: Writer,
  { letterId, letterLocale, locale, by }: AskAgain,
): Promise<{ asked: number; byHand: number }> {
  const signing = await lockSigning(tx, letterId, context.now)
  if (!signing?.open) return { asked: 0, byHand: 0 }
  const people = await tx.signatory.findMany({
    where: { letterId, state: { notIn: ['declined', 'removed'] }, confirmedHash: { not: null } },
    orderBy: { position: 'asc' },
    select: { id: true, state: true, keyId: true, confirmedHash: true },
  })
  const again = people.filter((one) => standingOf(one, signing.textHash) === 'again')
  const reached = again.filter(({ keyId }) => keyId !== null)
  for (const { id } of reached) {
    await writeInvitation(context, tx, { id, by, locale: isInterfaceLocale(letterLocale) ? letterLocale : locale })
  }
  return { asked: reached.length, byHand: again.length - reached.length }
}
