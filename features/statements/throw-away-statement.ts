import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { day } from '@/features/days'
import type { EditableStatement } from './load-statement'
import { lockStatement } from './lock-statement'
import { keptDays } from './rules'

/**
 * Throws a draft away that nobody has read; for some days it can be taken back. What was public once is withdrawn instead.
 * Doing it twice does no harm.
 */
export async function throwAwayStatement(
  { db, now }: Context,
  { statement }: { statement: EditableStatement },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' }> {
  const { id, teamId, by } = statement
  return db.$transaction(async (tx) => {
    const { state, wasPublic, isGone } = await lockStatement(tx, id)
    if (isGone) return { ok: true }
    if (state !== 'draft' || wasPublic) return { ok: false, reason: 'not-now' }
    const data = { deletedAt: now, previewToken: null, updatedAt: now }
    await tx.statement.update({ where: { id }, data, select: { id: true } })
    await tx.translationProposal.deleteMany({ where: { object: `statement:${id}` } })
    await recordAction(tx, { by, teamId, action: 'statement.throw-away', object: `statement:${id}`, at: now })
    return { ok: true }
  })
}

/** Takes a draft back that was thrown away. A part that another took meanwhile is the other's. */
export async function takeStatementBack(
  { db, now }: Context,
  { statement }: { statement: EditableStatement },
): Promise<{ ok: true }> {
  const { id, teamId, by } = statement
  return db.$transaction(async (tx) => {
    const { isGone } = await lockStatement(tx, id)
    if (!isGone) return { ok: true }
    const { seriesId, part } = await tx.statement.findUniqueOrThrow({
      where: { id },
      select: { seriesId: true, part: true },
    })
    // Of two that take the same part at once, the second sees the first.
    if (seriesId !== null) await tx.$queryRaw`SELECT id FROM topics WHERE id = ${seriesId}::uuid FOR NO KEY UPDATE`
    const taken =
      seriesId !== null &&
      (await tx.statement.findFirst({
        where: { seriesId, part, deletedAt: null, id: { not: id } },
        select: { id: true },
      }))
    await tx.statement.update({
      where: { id },
      data: { deletedAt: null, updatedAt: now, ...(taken ? { seriesId: null, part: null } : {}) },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'statement.take-back', object: `statement:${id}`, at: now })
    return { ok: true }
  })
}

/** Deletes the drafts that were thrown away too long ago to be taken back. Returns how many. */
export async function purgeThrownStatements({ db, now }: Context): Promise<number> {
  const before = new Date(now.getTime() - keptDays * day)
  const gone = await db.statement.findMany({ where: { deletedAt: { lt: before } }, select: { id: true }, take: 1_000 })
  const ids = gone.map(({ id }) => id)
  if (ids.length === 0) return 0
  const { count } = await db.statement.deleteMany({ where: { id: { in: ids }, deletedAt: { lt: before } } })
  return count
}
