import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { askedLife, fileLife } from './rules'

/**
 * Ends what nobody approved within a week, and what nobody fetched within a day, and deletes every piece of a file that
 * is not waiting to be fetched. Returns how many ended.
 */
export async function expireExports({ db, now }: Pick<Context, 'db' | 'now'>): Promise<number> {
  const before = (life: number) => new Date(now.getTime() - life)
  const due = await db.export.findMany({
    where: {
      OR: [
        { state: 'asked', askedAt: { lte: before(askedLife) } },
        { state: 'made', madeAt: { lte: before(fileLife) } },
      ],
    },
    select: { id: true, teamId: true, state: true, askedBy: true },
  })
  for (const { id, teamId, state, askedBy } of due) {
    await db.$transaction(async (tx) => {
      const { count } = await tx.export.updateMany({ where: { id, state }, data: { state: 'expired', endedAt: now } })
      if (count === 0) return
      await recordAction(tx, { by: askedBy, teamId, action: 'export.expire', object: `export:${id}`, at: now })
    })
  }
  // A transfer that broke off, a worker that was stopped: what is left of them goes a while after.
  await db.$executeRaw`
    DELETE FROM export_parts USING exports WHERE exports.id = export_id AND exports.state NOT IN ('making', 'made')
      AND (exports.ended_at IS NULL OR exports.ended_at < ${before(3_600_000)} OR exports.state <> 'fetched')`
  return due.length
}
