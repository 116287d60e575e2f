import type { WebContext } from '@/features/context'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import { lockOwnEndorsement } from './lock-endorsement'
import type { OfficerCorrection } from './schema'

/** Corrections of one officer that may wait for the worker. */
const most = 10

export type CorrectOfficer = { ok: true } | { ok: false; reason: 'unknown' | 'too-many' }

/**
 * Corrects name and role of the officer by the link of their own page. This process cannot open the box, so the correction is
 * put beside it, sealed, and the worker makes one of both. Where nothing is kept of an officer any more it is `unknown`.
 */
export async function correctOfficer(
  { db, keys }: WebContext,
  { token, correction }: { token: string; correction: OfficerCorrection },
): Promise<CorrectOfficer> {
  const box = sealForWorker(keys, correction)
  return db.$transaction(async (tx) => {
    const own = await lockOwnEndorsement(tx, token)
    if (!own?.contactKept) return { ok: false, reason: 'unknown' }
    const waiting = await tx.officerCorrection.count({ where: { endorsementId: own.id } })
    if (waiting >= most) return { ok: false, reason: 'too-many' }
    await tx.officerCorrection.create({ data: { endorsementId: own.id, ...box }, select: { id: true } })
    return { ok: true }
  })
}
