import type { Writer } from '@/features/context'

/** Ids of the entries that nobody has changed or checked by hand since the lists we ship made them. */
export async function listUntouched({ db }: { db: Writer }): Promise<Set<string>> {
  const entries = await db.addressee.findMany({
    where: { checkedOn: null, changes: { none: { organiserId: { not: null } } } },
    select: { id: true },
  })
  return new Set(entries.map(({ id }) => id))
}
