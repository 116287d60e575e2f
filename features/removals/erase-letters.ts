import type { WorkerContext } from '@/features/context'
import { sealedLetterSchema } from '@/features/letters/schema'
import { endMails } from '@/features/outbox/end-mails'
import { holds } from '@/features/outbox/rules'
import { sealedSignatorySchema } from '@/features/signatories/schema'
import type { Sought } from './erase-sealed-signatures'
import { findSealed, type SealedRow } from './find-sealed'

/**
 * Erases what a team keeps of a person's letters: one that nobody confirmed goes whole, one that waits is not sent any
 * more, and of one that was sent the sealed text and sender go, as they do with time. Returns how many letters.
 */
export async function eraseLetters(context: WorkerContext, { teamId, isTheirs }: Sought): Promise<number> {
  return findSealed(context, {
    next: (after, most) => context.db.$queryRaw<SealedRow[]>`
      SELECT letters.id, letters.sealed, letters.key_id AS "keyId" FROM letters
      JOIN model_letters ON model_letters.id = letters.model_letter_id
      JOIN campaigns ON campaigns.id = model_letters.campaign_id
      WHERE campaigns.team_id = ${teamId}::uuid AND letters.sealed IS NOT NULL AND letters.origin = 'supporter'
        AND letters.id > ${after}::uuid
      ORDER BY letters.id LIMIT ${most}`,
    isTheirs: (opened) => isTheirs(sealedLetterSchema.parse(opened).email),
    erase: (ids) => forget(context, ids),
  })
}

async function forget({ db }: WorkerContext, ids: string[]): Promise<number> {
  return db.$transaction(async (tx) => {
    const waiting = await tx.outboxMail.findMany({
      where: { aboutId: { in: ids }, kind: 'letter', state: { in: ['waiting', 'stopped', 'due'] } },
      select: { id: true },
    })
    await endMails({ db: tx }, { ids: waiting.map(({ id }) => id), reason: holds.takenBack })
    await tx.outboxMail.updateMany({
      where: { aboutId: { in: ids }, state: { in: ['due', 'leased'] }, kind: 'letter_receipt' },
      data: { state: 'cancelled', sealed: null },
    })
    await tx.letter.deleteMany({ where: { id: { in: ids }, state: 'frozen' } })
    await tx.letter.updateMany({ where: { id: { in: ids } }, data: { sealed: null, keyId: null, purgeAfter: null } })
    return ids.length
  })
}

/** Takes a person off the letters of a team that still collect names: later no letter keeps an address. Returns from how many. */
export async function eraseSignatories(context: WorkerContext, { teamId, isTheirs }: Sought): Promise<number> {
  const { db } = context
  return findSealed(context, {
    next: (after, most) => db.$queryRaw<SealedRow[]>`
      SELECT signatories.id, signatories.sealed, signatories.key_id AS "keyId" FROM signatories
      JOIN letters ON letters.id = signatories.letter_id JOIN model_letters ON model_letters.id = letters.model_letter_id
      JOIN campaigns ON campaigns.id = model_letters.campaign_id
      WHERE campaigns.team_id = ${teamId}::uuid AND signatories.sealed IS NOT NULL AND signatories.id > ${after}::uuid
      ORDER BY signatories.id LIMIT ${most}`,
    isTheirs: (opened) => isTheirs(sealedSignatorySchema.parse(opened).email),
    erase: async (ids) => (await db.signatory.deleteMany({ where: { id: { in: ids } } })).count,
  })
}
