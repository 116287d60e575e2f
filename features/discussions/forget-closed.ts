import type { Context } from '@/features/context'
import { day, dayOf } from '@/features/days'
import { forgetPages } from '@/features/pages'

/**
 * Forgets the kept pages of statements on which no comments are taken since yesterday: they ask for one still. Returns how
 * many there were. Twice is harmless.
 */
export async function forgetClosed({ db, now }: Pick<Context, 'db' | 'now'>): Promise<number> {
  const today = dayOf(now)
  const closed = await db.discussion.findMany({
    where: { isOn: true, closesOn: { gte: new Date(today.getTime() - 3 * day), lt: today } },
    select: { statementId: true },
  })
  await forgetPages(
    db,
    closed.map(({ statementId }) => `statement:${statementId}` as const),
  )
  return closed.length
}
