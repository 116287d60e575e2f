import { recordAction } from '@/features/access/record-action'
import type { WebContext } from '@/features/context'
import { day } from '@/features/days'
import type { SendableSetLetter } from '@/features/letters/load-set-letter'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { isInterfaceLocale } from '@/features/places/languages'
import { lockSigning } from './lock-signing'
import { isToBeAsked, mayBeInvited, signatoryInvitationsADay, standingOf } from './rules'
import { writeInvitation } from './write-invitation'

interface InviteSignatories {
  letter: SendableSetLetter
  /** One of them, or everybody who is still to be asked. */
  who: { id: string } | 'all'
  /** Who invites, as the mail names them. */
  by: string
  /** Language of the screen, for a letter in a language our mails are not written in. */
  locale: string
}

export type InviteOutcome =
  | { ok: true; invited: number }
  | { ok: false; reason: 'not-found' | 'closed' | 'no-text' | 'nobody' | 'too-many' }

/**
 * Mails people the link where they read the letter and confirm. A new mail makes the link of an older one void. A
 * letter that was only drafted begins to collect. Refuses a third mail to one person in a day.
 */
export async function inviteSignatories(context: WebContext, input: InviteSignatories): Promise<InviteOutcome> {
  const { db, now } = context
  const { letter, who, by } = input
  const locale = isInterfaceLocale(letter.locale) ? letter.locale : input.locale
  const outcome = await db.$transaction(async (tx): Promise<InviteOutcome> => {
    const signing = await lockSigning(tx, letter.id, now)
    if (!signing) return { ok: false, reason: 'not-found' }
    if (!signing.open) return { ok: false, reason: 'closed' }
    if (signing.textHash === null) return { ok: false, reason: 'no-text' }
    const people = await tx.signatory.findMany({
      where: { letterId: letter.id, state: { not: 'removed' }, ...(who !== 'all' && { id: who.id }) },
      orderBy: { position: 'asc' },
      select: { id: true, state: true, keyId: true, confirmedHash: true },
    })
    const asked = people.filter((one) => {
      const seen = { standing: standingOf(one, signing.textHash), hasEmail: one.keyId !== null }
      return who === 'all' ? isToBeAsked(seen) : mayBeInvited(seen)
    })
    if (asked.length === 0) return { ok: false, reason: 'nobody' }
    const mails = await tx.outboxMail.findMany({
      where: { aboutId: { in: asked.map(({ id }) => id) }, createdAt: { gt: new Date(now.getTime() - day) } },
      select: { aboutId: true },
    })
    const allowed = asked.filter(
      ({ id }) => mails.filter((mail) => mail.aboutId === id).length < signatoryInvitationsADay,
    )
    if (allowed.length === 0) return { ok: false, reason: 'too-many' }
    for (const { id } of allowed) await writeInvitation(context, tx, { id, by, locale })
    await tx.letter.updateMany({ where: { id: letter.id, state: 'drafting' }, data: { state: 'collecting' } })
    const object = `letter:${letter.id}`
    await recordAction(tx, { by: letter.by, teamId: letter.teamId, action: 'signatory.invite', object, at: now })
    return { ok: true, invited: allowed.length }
  })
  if (outcome.ok) await wakeWorkers(context)
  return outcome
}
