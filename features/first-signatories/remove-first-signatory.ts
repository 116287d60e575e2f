import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { lockPetition } from '@/features/petitions/lock-petition'
import { eraseFirstSignatory } from './erase-first-signatory'
import type { EditableFirstSignatory } from './load-first-signatory'
import { agreed } from './rules'

/** Takes somebody off the head of a petition. Who said no stays listed: they are not asked again. */
export async function removeFirstSignatory(
  { db, now }: Context,
  { signatory }: { signatory: EditableFirstSignatory },
): Promise<{ ok: boolean }> {
  const { id, petitionId, teamId, by } = signatory
  return db.$transaction(async (tx) => {
    await lockPetition(tx, petitionId)
    const row = await tx.firstSignatory.findUnique({ where: { id }, select: { state: true } })
    if (!row || (row.state !== 'invited' && !agreed.includes(row.state))) return { ok: false }
    await eraseFirstSignatory(tx, { id, petitionId, state: 'removed', now })
    const object = `petition:${petitionId}`
    await recordAction(tx, { by, teamId, action: 'first-signatory.remove', object, at: now })
    return { ok: true }
  })
}
