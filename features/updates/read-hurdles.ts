import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { listApprovers } from './list-approvers'
import type { UpdateKey } from './load-update'
import { nextStartOf } from './send-update'

/** What stands between this organiser and the next step: their own text, or the week of the campaign. */
export async function readHurdles({ db, now }: Context, update: Permitted<'publish', UpdateKey>) {
  const { approvers, isAlone } = await listApprovers(db, update)
  return {
    mayApprove: approvers.includes(update.by),
    /** Nobody else of the team may approve anything. */
    isAlone,
    /** Each of several has the last word in some language. */
    nobody: approvers.length === 0 && !isAlone,
    nextStart: await nextStartOf(db, update.campaignId, now),
    /** A link by which they approve has been asked for. */
    asked: (await db.link.count({ where: { aboutId: update.id, about: 'updates', kind: 'approve_update' } })) > 0,
  }
}
