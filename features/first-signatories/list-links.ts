import type { Context, Writer } from '@/features/context'

/** The links that were mailed to somebody at the head of a petition: how many, and the day of the last. */
export interface SentLinks {
  id: string
  count: number
  lastOn: Date | null
}

/** The links of each of these people, in their order. */
export async function listLinks({ db }: { db: Context['db'] | Writer }, ids: readonly string[]): Promise<SentLinks[]> {
  const found = await db.link.groupBy({
    by: ['aboutId'],
    where: { aboutId: { in: [...ids] }, kind: 'own_first_signatory' },
    _count: true,
    _max: { createdAt: true },
  })
  const of = new Map(found.map(({ aboutId, _count, _max }) => [aboutId, { count: _count, lastOn: _max.createdAt }]))
  return ids.map((id) => ({ id, ...(of.get(id) ?? { count: 0, lastOn: null }) }))
}
