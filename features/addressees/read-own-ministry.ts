import type { Context } from '@/features/context'
import { distrust, stateOfTerritory } from './rules'

/**
 * The foreign ministry of a country (ISO 3166-1 alpha-2), or of the state a territory belongs to: who gets a copy of
 * what is sent from there. Of several entries the most trusted, the last checked first; undefined for none.
 */
export async function readOwnMinistry(
  { db }: { db: Pick<Context['db'], 'addressee'> },
  country: string,
): Promise<string | undefined> {
  const ministries = await db.addressee.findMany({
    where: { kind: 'foreign_ministry', state: stateOfTerritory(country) ?? country, removedAt: null },
    select: { id: true, confidence: true, checkedOn: true, sourceOn: true },
  })
  const seen = (one: (typeof ministries)[number]) => one.checkedOn?.getTime() ?? one.sourceOn?.getTime() ?? 0
  return ministries.toSorted((a, b) => distrust(a.confidence) - distrust(b.confidence) || seen(b) - seen(a))[0]?.id
}
