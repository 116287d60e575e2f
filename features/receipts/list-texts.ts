import type { Writer } from '@/features/context'
import { type PublishedText, publishWordings } from '@/features/petitions/publish-wordings'

/**
 * The texts that a day's file names: every wording that no file has named yet, in the order in which they were published,
 * so that one which stood for an hour is named as well; then all that are open to signers. `fresh`: some were not named yet.
 */
export async function listTexts(
  tx: Writer,
  petitionId: string,
  day: Date,
): Promise<{ texts: PublishedText[]; fresh: boolean }> {
  // Nobody publishes another meanwhile; whoever signs does not wait for this.
  await tx.$queryRaw`SELECT id::text FROM petitions WHERE id = ${petitionId}::uuid FOR NO KEY UPDATE`
  const open = await publishWordings(tx, { petitionId, on: day })
  const unnamed = await tx.receiptText.findMany({
    where: { petitionId, listedOn: null },
    orderBy: [{ version: 'asc' }, { locale: 'asc' }, { number: 'asc' }],
    select: { version: true, locale: true, hash: true },
  })
  await tx.receiptText.updateMany({ where: { petitionId, listedOn: null }, data: { listedOn: day } })
  const named = unnamed.map((text) => ({ ...text, hash: Buffer.from(text.hash).toString('hex') }))
  // The last of a version and language is the one that stands.
  const standing = new Set(open.map(({ version, locale, hash }) => `${version} ${locale} ${hash}`))
  const passed = named.filter(({ version, locale, hash }) => !standing.has(`${version} ${locale} ${hash}`))
  const texts = [...passed, ...open].toSorted(
    (a, b) => a.version - b.version || (a.locale < b.locale ? -1 : Number(a.locale > b.locale)),
  )
  return { texts, fresh: unnamed.length > 0 }
}
