import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPages } from '@/features/pages'
import { judgeStep } from './judge-step'
import type { ModeratedEndorsement } from './load-endorsement'
import { endorsedTag } from './name-endorsed'

export type ModerateOutcome = { ok: true } | { ok: false; reason: 'not-now' | 'changed' }

/**
 * Shows an organisation on the page of what it signs. `seen` is the mark of what the organiser had before their eyes: what an
 * officer has corrected meanwhile is looked at first.
 */
export async function showEndorsement(
  { db, now }: Context,
  { endorsement, seen }: { endorsement: ModeratedEndorsement; seen: string },
): Promise<ModerateOutcome> {
  const { id, endorsed, teamId, by } = endorsement
  const object = `${endorsed.kind}:${endorsed.id}`
  return db.$transaction(async (tx) => {
    const judged = await judgeStep(tx, { id, act: 'show', seen })
    if (!judged.ok) return judged
    const shown = { state: 'shown', reason: '', refusedOn: null } as const
    await tx.endorsement.update({ where: { id }, data: shown, select: { id: true } })
    const journal = { display: 'full', erasedOn: dayOf(now) } as const
    // What a restored backup hides again is not what was shown since.
    await tx.erasure.updateMany({ where: { signatureId: id, act: 'hidden' }, data: journal })
    await recordAction(tx, { by, teamId, action: 'endorsement.show', object, at: now })
    await forgetPages(tx, [endorsedTag(endorsed)])
    return { ok: true }
  })
}
