import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { hasSecond } from './approve-update'
import type { UpdateKey } from './load-update'
import { nextStartOf } from './send-update'

/** What stands between this organiser and the next step: their own text, or the week of the campaign. */
export async function readHurdles({ db, now }: Context, update: Permitted<'publish', UpdateKey>) {
  return {
    hasSecond: await hasSecond(db, update),
    nextStart: await nextStartOf(db, update.campaignId, now),
    /** A link by which they approve has been asked for. */
    asked: (await db.link.count({ where: { aboutId: update.id, about: 'updates', kind: 'approve_update' } })) > 0,
  }
}
