import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { endMails } from '@/features/outbox/end-mails'
import { holds } from '@/features/outbox/rules'
import type { MailKind } from '@/features/outbox/schema'

/**
 * Takes everything of a model letter that still waits out of the queues, for good; their senders are told. What a worker
 * has in hand goes out. Returns how many letters.
 */
export async function cancelWaiting(
  { db, now }: Context,
  { letter }: { letter: Permitted<'sendLetters', ModelLetterKey> },
): Promise<{ ok: true; count: number }> {
  const { id, teamId, by } = letter
  return db.$transaction(async (tx) => {
    const mails = await tx.$queryRaw<{ id: string; kind: MailKind }[]>`
      SELECT mail.id::text AS id, mail.kind FROM outbox_mails AS mail JOIN letters ON letters.id = mail.about_id
      WHERE mail.kind IN ('letter', 'letter_digest') AND mail.state IN ('waiting', 'stopped')
        AND letters.model_letter_id = ${id}::uuid`
    await endMails({ db: tx }, { ids: mails.map((mail) => mail.id), reason: holds.takenBack })
    await recordAction(tx, { by, teamId, action: 'letters.take-back', object: `model-letter:${id}`, at: now })
    return { ok: true, count: mails.filter(({ kind }) => kind === 'letter').length }
  })
}
