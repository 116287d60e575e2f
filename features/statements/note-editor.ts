import type { Context } from '@/features/context'
import { minute } from '@/features/days'
import type { TranslatableStatement } from './load-statement'

/** Who has not been heard of for so long has closed the editor. */
const goneAfter = 1.5 * minute

/** Notes that somebody has the editor of a statement open, and says who else has. */
export async function noteEditor(
  { db, now }: Context,
  { statement }: { statement: TranslatableStatement },
): Promise<{ ok: true; others: string[] }> {
  const { id: statementId, by: organiserId } = statement
  await db.statementEditor.upsert({
    where: { statementId_organiserId: { statementId, organiserId } },
    create: { statementId, organiserId, seenAt: now },
    update: { seenAt: now },
    select: { statementId: true },
  })
  const since = new Date(now.getTime() - goneAfter)
  // Of all statements: there are as many rows as open editors, and nobody else deletes them.
  await db.statementEditor.deleteMany({ where: { seenAt: { lt: since } } })
  const rows = await db.statementEditor.findMany({
    where: { statementId, organiserId: { not: organiserId }, seenAt: { gte: since } },
    select: { organiserId: true },
    take: 20,
  })
  const people = await db.organiser.findMany({
    where: { id: { in: rows.map((row) => row.organiserId) } },
    select: { name: true },
    orderBy: { name: 'asc' },
  })
  return { ok: true, others: people.map(({ name }) => name) }
}
