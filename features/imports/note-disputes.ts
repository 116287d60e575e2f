import type { Writer } from '@/features/context'
import { idFrom } from './apply-row'
import { insertRows } from './insert-rows'
import type { Dispute } from './is-same-fact'
import { addresseeId, type ShippedDirectory } from './parse-directory'

/**
 * Puts entries of whose facts two lists tell different things on the list of what somebody must look at, with what was
 * not taken. What was noted once, and perhaps settled since, is not noted again. Only entries of `written`.
 */
export async function noteDisputes(
  { db, now }: { db: Writer; now: Date },
  { missions }: Pick<ShippedDirectory, 'missions'>,
  written: ReadonlySet<string>,
): Promise<number> {
  const found = missions.flatMap((mission) => {
    const id = addresseeId(mission)
    if (mission.removed || mission.disputes.length === 0 || !written.has(id)) return []
    return [{ addresseeId: id, detail: mission.disputes.map(sayDispute).join('\n') }]
  })
  const noted = await db.addresseeCheck.findMany({
    where: { reason: 'disputed', addresseeId: { in: found.map((one) => one.addresseeId) } },
    select: { addresseeId: true, detail: true, openKey: true },
  })
  const known = new Set(noted.flatMap((one) => [`${one.addresseeId}:disputed:${one.detail}`, one.openKey]))
  const keyOf = ({ addresseeId: id }: { addresseeId: string }) => `${id}:disputed:`
  const fresh = found.filter((one) => !known.has(keyOf(one)) && !known.has(keyOf(one) + one.detail))
  const rows = fresh.map((one) => ({
    id: idFrom(`dispute ${one.addresseeId} ${one.detail}`),
    ...one,
    reason: 'disputed',
    openKey: keyOf(one),
    openedAt: now,
  }))
  await insertRows(db, 'addressee_checks', rows)
  return rows.length
}

/** The value that was not taken, where it stands and since when: "+1 202 682 1740 (wikidata:Q137245, 2022-11-16)". */
function sayDispute({ value, source, sourceOn }: Dispute): string {
  return `${value} (${[source, sourceOn].filter(Boolean).join(', ')})`
}
