import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { dropPicture } from '@/features/pictures/drop-picture'
import type { EditablePartner } from './load-partner'
import { lockPartner } from './lock-partner'

/** Deletes a partner that was never public, with its logo. */
export async function removePartner(
  { db, now }: Context,
  { partner }: { partner: EditablePartner },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' }> {
  const { id, teamId, by } = partner
  return db.$transaction(async (tx) => {
    const locked = await lockPartner(tx, id)
    if (locked?.state !== 'draft') return { ok: false, reason: 'not-now' }
    const { logoId } = await tx.partner.delete({ where: { id }, select: { logoId: true } })
    if (logoId !== null) await dropPicture(tx, logoId)
    await recordAction(tx, { by, teamId, action: 'partner.remove', object: `partner:${id}`, at: now })
    return { ok: true }
  })
}
