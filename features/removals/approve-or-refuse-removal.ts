import { listPermitted } from '@/features/access/list-permitted'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import { eraseCollected } from '@/features/collected/erase-collected'
import type { WebContext, Writer } from '@/features/context'
import { eraseSignatures } from '@/features/signatures/erase-signatures'
import type { RemovalKey } from './load-removal'
import { removalLife } from './rules'

type Decidable = Permitted<'erasePeople', RemovalKey>
export type DecideRemoval = { ok: true } | { ok: false; reason: 'own' | 'not-now' | 'left' }

/**
 * A second organiser approves that a person is erased: what the indexes find is erased at once, and the worker goes on
 * with what only sealed boxes can tell. Refuses the asker, what was decided or ran out meanwhile, and what somebody asked
 * for who may no longer.
 */
export async function approveRemoval({ db, now }: WebContext, removal: Decidable): Promise<DecideRemoval> {
  const { id, teamId, by } = removal
  return db.$transaction(async (tx): Promise<DecideRemoval> => {
    const { state, askedBy, askedAt } = await lock(tx, id)
    if (askedBy === by) return { ok: false, reason: 'own' }
    if (state !== 'asked' || now.getTime() - askedAt.getTime() >= removalLife) return { ok: false, reason: 'not-now' }
    if (!(await listPermitted(tx, teamId, 'erasePeople')).includes(askedBy)) return { ok: false, reason: 'left' }
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT signatures.id FROM signatures JOIN removal_targets AS target USING (petition_id, email_index)
      WHERE target.removal_id = ${id}::uuid`
    const ids = rows.map((row) => row.id)
    const elsewhere = await tx.$queryRaw<{ id: string }[]>`
      SELECT collected_signatures.id FROM collected_signatures JOIN removal_targets AS target USING (petition_id, email_index)
      WHERE target.removal_id = ${id}::uuid`
    const found =
      (await eraseSignatures({ db: tx, now }, { ids })) +
      (await eraseCollected(
        { db: tx, now },
        elsewhere.map((row) => row.id),
      ))
    await tx.removal.update({ where: { id }, data: { state: 'approved', decidedBy: by, found }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'removal.approve', object: `removal:${id}`, at: now })
    return { ok: true }
  })
}

/** Refuses a removal, or takes one's own back: the address is forgotten. */
export async function refuseRemoval({ db, now }: WebContext, removal: Decidable): Promise<DecideRemoval> {
  const { id, teamId, by } = removal
  return db.$transaction(async (tx): Promise<DecideRemoval> => {
    const { state } = await lock(tx, id)
    if (state !== 'asked') return { ok: false, reason: 'not-now' }
    await tx.removalTarget.deleteMany({ where: { removalId: id } })
    const data = { state: 'refused', decidedBy: by, sealed: null, keyId: null, doneAt: now } as const
    await tx.removal.update({ where: { id }, data, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'removal.refuse', object: `removal:${id}`, at: now })
    return { ok: true }
  })
}

async function lock(tx: Writer, id: string): Promise<{ state: string; askedBy: string; askedAt: Date }> {
  const [row] = await tx.$queryRaw<{ state: string; askedBy: string; askedAt: Date }[]>`
    SELECT state::text AS state, asked_by AS "askedBy", asked_at AS "askedAt" FROM removals WHERE id = ${id}::uuid FOR UPDATE`
  if (!row) throw new Error(`Removal ${id} is gone`)
  return row
}
