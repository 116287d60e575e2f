import { randomUUID } from 'node:crypto'
import { isId } from '@/features/access/ids'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import { chooseContact } from '@/features/addressees/choose-contact'
import type { WebContext } from '@/features/context'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { newMail, wakeWorkers } from '@/features/outbox/queue-mail'
import { cameBack } from '@/features/outbox/rules'
import { chooseRecipient } from './rules'

/**
 * Mails a letter once more whose mail was refused for good, or came back, to the address the directory has now. Only a
 * letter that surely never arrived can go again; a second press finds nothing to do. Refuses one that is no longer kept, and one
 * whose addressee has no address left.
 */
export async function resendLetter(
  context: WebContext,
  { letter, mailId }: { letter: Permitted<'publish', ModelLetterKey>; mailId: string },
): Promise<{ ok: true } | { ok: false; reason: 'not-found' | 'no-address' | 'not-kept' }> {
  const { db, now } = context
  if (!isId(mailId)) return { ok: false, reason: 'not-found' }
  const mail = await db.outboxMail.findUnique({
    where: {
      id: mailId,
      kind: 'letter',
      OR: [{ state: 'failed' }, { returned: { in: [...cameBack] }, delivery: { state: 'failed' } }],
    },
    select: { state: true, locale: true, aboutId: true, delivery: { select: { id: true } } },
  })
  const row = mail && (await readLetter(context, mail.aboutId ?? ''))
  if (!row || row.modelLetterId !== letter.id) return { ok: false, reason: 'not-found' }
  const { addressee, modelLetter, purgeAfter, ...failed } = row
  if (purgeAfter === null || purgeAfter <= now) return { ok: false, reason: 'not-kept' }
  const recipient = chooseRecipient({
    demo: failed.demo || modelLetter.campaign.demo,
    email: chooseContact(addressee.contacts),
  })
  if (!recipient) return { ok: false, reason: 'no-address' }
  const outcome = await db.$transaction(async (tx) => {
    // One that came back was sent, and stays so: that it goes again is told by its delivery, which the new mail carries.
    const taken =
      mail.state === 'failed'
        ? await tx.outboxMail.updateMany({ where: { id: mailId, state: 'failed' }, data: { state: 'cancelled' } })
        : await tx.delivery.updateMany({ where: { mailId, state: 'failed' }, data: { state: 'queued' } })
    if (taken.count === 0) return { ok: false, reason: 'not-found' } as const
    await tx.outboxMail.create({
      data: {
        ...newMail(context, { kind: 'letter', locale: mail.locale, payload: recipient, aboutId: failed.id }),
        ...(recipient.to === 'addressee' ? { state: 'waiting', addresseeId: failed.addresseeId } : {}),
        ...(mail.delivery ? { delivery: { connect: mail.delivery } } : {}),
        dedupeKey: `letter:${failed.id}:${randomUUID()}`,
      },
      select: { id: true },
    })
    if (mail.delivery) {
      await tx.delivery.updateMany({
        where: { id: mail.delivery.id, state: { in: ['failed', 'queued'] } },
        data: { state: 'queued', attempt: { increment: 1 } },
      })
    }
    const object = `model-letter:${letter.id}`
    await recordAction(tx, { by: letter.by, teamId: letter.teamId, action: 'letter.resend', object, at: now })
    return { ok: true } as const
  })
  if (outcome.ok) await wakeWorkers(context)
  return outcome
}

function readLetter({ db }: Pick<WebContext, 'db'>, id: string) {
  return db.letter.findUnique({
    where: { id },
    select: {
      id: true,
      demo: true,
      addresseeId: true,
      modelLetterId: true,
      purgeAfter: true,
      modelLetter: { select: { campaign: { select: { demo: true } } } },
      addressee: {
        select: {
          contacts: {
            where: { channel: 'email', offAt: null, source: { not: '' } },
            select: { value: true, purpose: true, source: true, sourceOn: true },
          },
        },
      },
    },
  })
}
