import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetPages } from '@/features/pages'
import { lockPetition } from '@/features/petitions/lock-petition'
import type { EditableFirstSignatory } from './load-first-signatory'
import { movedBy } from './rules'

/** Moves somebody a place up or down in their group. */
export async function moveFirstSignatory(
  { db, now }: Context,
  { signatory, step }: { signatory: EditableFirstSignatory; step: -1 | 1 },
): Promise<void> {
  const { id, petitionId, teamId, by } = signatory
  await db.$transaction(async (tx) => {
    await lockPetition(tx, petitionId)
    const own = await tx.firstSignatory.findUnique({ where: { id }, select: { group: true } })
    if (!own) return
    const rows = await tx.firstSignatory.findMany({
      where: { petitionId, group: own.group, state: { not: 'removed' } },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true },
    })
    const order = movedBy(
      rows.map((row) => row.id),
      id,
      step,
    )
    for (const [position, one] of order.entries()) {
      await tx.firstSignatory.updateMany({ where: { id: one }, data: { position } })
    }
    await recordAction(tx, { by, teamId, action: 'first-signatory.move', object: `petition:${petitionId}`, at: now })
    await forgetPages(tx, [`petition:${petitionId}`])
  })
}
