import { countBatches } from '@/features/collected/count-collected'
import type { Writer } from '@/features/context'
import { countryName } from '@/features/places/name-country'
import { type OtherKind, otherKinds, type PetitionCount } from '@/features/receipts/rules'
import type { ReaderShare } from '@/generated/prisma/enums'

/** Signatures that came together, in a row of the dossier: where or how, on which day, and how many. */
export interface OtherRow {
  name: string
  on: Date
  count: number
}

/** Signatures of one kind beside those confirmed by e-mail; without rows where nothing more can be said of them. */
export interface OtherNumber {
  kind: OtherKind
  count: number
  rows: OtherRow[]
}

type ListRows = (tx: Writer, petitionId: string, locale: string) => Promise<OtherRow[]>

/** What can be said of each kind: what stands here is printed below its number, and adds up to it. */
const rowsOf: Record<OtherKind, ListRows> = {
  paper: async (tx, petitionId, locale) => {
    const batches = await tx.paperBatch.findMany({
      where: { petitionId, state: 'counted' },
      orderBy: [{ collectedOn: 'asc' }, { id: 'asc' }],
      select: { town: true, country: true, collectedOn: true, number: true },
    })
    return batches.map(({ town, country, collectedOn, number }) => ({
      name: [town, countryName(country, locale)].filter(Boolean).join(', '),
      on: collectedOn,
      count: number,
    }))
  },
  stalls: async (tx, petitionId) => {
    const counted = await countBatches(tx, petitionId, 'stall')
    const stalls = await tx.stall.findMany({
      where: { id: { in: [...counted.keys()] } },
      orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
      select: { id: true, place: true, firstDay: true },
    })
    return stalls.map(({ id, place, firstDay }) => ({ name: place, on: firstDay, count: counted.get(id) ?? 0 }))
  },
  elsewhere: async (tx, petitionId) => {
    const counted = await countBatches(tx, petitionId, 'import')
    const ids = [...counted.keys()]
    // Where the file has the day of each, the last of them.
    const last = await tx.collectedSignature.groupBy({
      by: ['batchId'],
      where: { batchId: { in: ids }, state: 'counted' },
      _max: { signedOn: true },
    })
    const lastOf = new Map(last.map(({ batchId, _max }) => [batchId, _max.signedOn]))
    const imports = await tx.signatureImport.findMany({
      where: { id: { in: ids } },
      orderBy: { number: 'asc' },
      select: { id: true, source: true, agreedFrom: true, agreedUntil: true, askedAt: true },
    })
    return imports.map(({ id, source, agreedFrom, agreedUntil, askedAt }) => ({
      name: source,
      on: agreedUntil ?? agreedFrom ?? lastOf.get(id) ?? askedAt,
      count: counted.get(id) ?? 0,
    }))
  },
}

/** The numbers of the kinds that there are some of, each with its rows; without, for a reader who gets numbers alone. */
export async function listOtherKinds(
  tx: Writer,
  { petitionId, locale, share }: { petitionId: string; locale: string; share: ReaderShare },
  { numbers }: Pick<PetitionCount, 'numbers'>,
): Promise<OtherNumber[]> {
  const found: OtherNumber[] = []
  for (const kind of otherKinds.filter((one) => numbers[one] > 0))
    found.push({
      kind,
      count: numbers[kind],
      rows: share === 'number' ? [] : await rowsOf[kind](tx, petitionId, locale),
    })
  return found
}
