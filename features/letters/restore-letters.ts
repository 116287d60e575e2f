import { randomUUID } from 'node:crypto'
import { chooseContact } from '@/features/addressees/choose-contact'
import type { WorkerContext } from '@/features/context'
import { dayOf } from '@/features/days'
import { mailKinds } from '@/features/outbox/schema'
import { sealJson } from '@/features/safety/seal-json'
import { chooseRecipient } from './rules'

/** Fewer than this are lost by accident; the rest comes with the next turn. */
const most = 500

/**
 * Writes anew the mails of confirmed letters that are in no outbox any more though nothing is recorded of them: somebody
 * deleted rows by hand. Only letters of past days, so that nothing under way is taken for lost. Returns how many.
 */
export async function restoreLetters({ db, keys, now }: WorkerContext): Promise<number> {
  const pair = keys.sealing.at(-1)
  if (!pair) throw new Error('The key ring has no sealing key')
  const lost = await db.letter.findMany({
    where: {
      origin: 'supporter',
      state: 'out',
      sealed: { not: null },
      deliveries: { some: { channel: 'our_mail', state: 'queued', mailId: null, createdOn: { lt: dayOf(now) } } },
      addressee: { removedAt: null },
    },
    take: most,
    select: {
      id: true,
      locale: true,
      demo: true,
      addresseeId: true,
      deliveries: { where: { channel: 'our_mail', state: 'queued', mailId: null }, take: 1, select: { id: true } },
      modelLetter: { select: { stoppedAt: true, campaign: { select: { demo: true } } } },
      addressee: {
        select: {
          contacts: {
            where: { channel: 'email', offAt: null },
            select: { value: true, purpose: true, source: true, sourceOn: true },
          },
        },
      },
    },
  })
  let restored = 0
  for (const { id, locale, demo, addresseeId, deliveries, modelLetter, addressee } of lost) {
    const email = chooseContact(addressee.contacts)
    const recipient = chooseRecipient({ demo: demo || modelLetter.campaign.demo, email })
    if (!recipient) continue
    const queued = recipient.to === 'addressee'
    const state = modelLetter.stoppedAt ? 'stopped' : queued ? 'waiting' : 'due'
    restored += await db.$executeRaw`
      WITH mail AS (
        INSERT INTO outbox_mails (id, kind, priority, state, about, about_id, addressee_id, locale, sealed, key_id,
          message_id, dedupe_key, created_at)
        VALUES (${randomUUID()}::uuid, 'letter', ${mailKinds.letter.priority}::smallint, ${state}::mail_state, 'letters',
          ${id}::uuid, ${queued ? addresseeId : null}::uuid, ${locale}, ${sealJson(pair.publicKey, recipient)}, ${pair.id},
          ${randomUUID()}, ${`letter:${id}`}, ${now}::timestamptz)
        ON CONFLICT (dedupe_key) DO NOTHING
        RETURNING id
      )
      UPDATE deliveries SET mail_id = mail.id FROM mail WHERE deliveries.id = ${deliveries[0]?.id ?? null}::uuid`
  }
  return restored
}
