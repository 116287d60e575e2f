import type { Context } from '@/features/context'
import type { EditableSetLetter } from '@/features/letters/load-set-letter'
import type { ListRefusal } from './add-signatories'
import { lockSigning } from './lock-signing'

/**
 * Sets the order in which people stand under a letter. Ids that are not there are left out, and whoever was added
 * meanwhile stays below.
 */
export async function orderSignatories(
  { db, now }: Context,
  { letter, ids }: { letter: EditableSetLetter; ids: readonly string[] },
): Promise<{ ok: true } | ListRefusal> {
  return db.$transaction(async (tx) => {
    const signing = await lockSigning(tx, letter.id, now)
    if (!signing) return { ok: false, reason: 'not-found' }
    if (!signing.open) return { ok: false, reason: 'closed' }
    const there = await tx.signatory.findMany({
      where: { letterId: letter.id },
      orderBy: { position: 'asc' },
      select: { id: true },
    })
    const rank = new Map(ids.map((id, at) => [id, at]))
    const order = there.toSorted((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || 0)
    // Two may never stand in one place, so all step aside first.
    await tx.$executeRaw`UPDATE signatories SET position = -1 - position WHERE letter_id = ${letter.id}::uuid`
    for (const [position, { id }] of order.entries()) {
      await tx.signatory.update({ where: { id }, data: { position }, select: { id: true } })
    }
    return { ok: true }
  })
}
