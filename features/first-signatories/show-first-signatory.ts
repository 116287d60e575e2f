import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetPages } from '@/features/pages'
import { lockPetition } from '@/features/petitions/lock-petition'
import type { EditableFirstSignatory } from './load-first-signatory'

/**
 * Lets somebody stand at the head of a petition under a name that they were not asked under. `seen` is the name that the
 * organiser had before their eyes: what was changed meanwhile is looked at first.
 */
export async function showFirstSignatory(
  { db, now }: Context,
  { signatory, seen }: { signatory: EditableFirstSignatory; seen: string },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' | 'changed' }> {
  const { id, petitionId, teamId, by } = signatory
  return db.$transaction(async (tx) => {
    await lockPetition(tx, petitionId)
    const row = await tx.firstSignatory.findUnique({ where: { id }, select: { state: true, name: true } })
    if (row?.state !== 'waiting') return { ok: false, reason: 'not-now' }
    if (row.name !== seen) return { ok: false, reason: 'changed' }
    const shown = { state: 'confirmed', askedName: row.name } as const
    await tx.firstSignatory.update({ where: { id }, data: shown, select: { id: true } })
    const object = `petition:${petitionId}`
    await recordAction(tx, { by, teamId, action: 'first-signatory.show', object, at: now })
    await forgetPages(tx, [`petition:${petitionId}`])
    return { ok: true }
  })
}
