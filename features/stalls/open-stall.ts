import { recordAction } from '@/features/access/record-action'
import type { WebContext } from '@/features/context'
import type { EditablePetition } from '@/features/petitions/load-petition'
import { lockPetition } from '@/features/petitions/lock-petition'
import { createToken, hashToken } from '@/features/safety/create-token'
import { wrapText } from '@/features/safety/wrap-text'
import { arrivalsEnd, endOfStall, stallsOfPetition } from './rules'
import type { StallInput } from './schema'
import { shareIndexKey } from './share-index-key'

/** What the wrapped code of a stall is for. */
export const codeUse = 'stall-code'

/**
 * Opens a stall of an open petition. Its code cannot be guessed and opens this stall alone; the database has its hash, and
 * the code itself wrapped for the desk.
 */
export async function openStall(
  { db, keys, now }: WebContext,
  { petition, stall }: { petition: EditablePetition; stall: StallInput },
): Promise<{ ok: true; id: string } | { ok: false; reason: 'not-now' | 'too-many' }> {
  const { id: petitionId, teamId, by } = petition
  const code = createToken()
  return db.$transaction(async (tx) => {
    const { state } = await lockPetition(tx, petitionId)
    if (state !== 'open') return { ok: false, reason: 'not-now' }
    if ((await tx.stall.count({ where: { petitionId } })) >= stallsOfPetition) return { ok: false, reason: 'too-many' }
    await shareIndexKey({ db: tx, keys }, petitionId)
    const { id } = await tx.stall.create({
      data: {
        ...stall,
        petitionId,
        codeHash: hashToken(code),
        code: wrapText(keys.wrapping.key, codeUse, code),
        arrivesUntil: arrivalsEnd(endOfStall(stall.lastDay)),
        createdAt: now,
      },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'stall.open', object: `stall:${id}`, at: now })
    return { ok: true, id }
  })
}
