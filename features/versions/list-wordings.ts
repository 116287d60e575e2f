import type { Context } from '@/features/context'
import type { Wording } from './rules'

/** More than any petition has; the oldest, as these are what everything later is held against. */
const most = 5_000

/** Every wording that the texts of a petition had, as it was published: by version, language and order. */
export async function listWordings(
  { db }: { db: Pick<Context['db'], 'receiptText'> },
  petitionId: string,
): Promise<Wording[]> {
  const rows = await db.receiptText.findMany({
    where: { petitionId },
    orderBy: [{ version: 'asc' }, { locale: 'asc' }, { number: 'asc' }],
    take: most,
    select: { version: true, locale: true, number: true, publishedOn: true, hash: true },
  })
  return rows.map((row) => ({ ...row, hash: Buffer.from(row.hash).toString('hex') }))
}
