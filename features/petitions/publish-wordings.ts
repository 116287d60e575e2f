import { createHash } from 'node:crypto'
import type { Writer } from '@/features/context'
import { petitionTextColumns } from './rules'
import { textFile } from './text-file'

/** A text that people may sign, by the hash of its file. */
export interface PublishedText {
  version: number
  locale: string
  /** SHA-256 in hexadecimal digits. */
  hash: string
}

/**
 * Publishes the texts of a petition, of one version or all, that are new or have other words since they were last published;
 * what was published stays, with the day. The petition is locked. Returns all that are open to signers, by version and
 * language.
 */
export async function publishWordings(
  tx: Writer,
  { petitionId, version, on }: { petitionId: string; version?: number; on: Date },
): Promise<PublishedText[]> {
  const versions = await tx.petitionVersion.findMany({
    where: { petitionId, ...(version !== undefined && { number: version }) },
    orderBy: { number: 'asc' },
    select: { number: true, translations: { orderBy: { locale: 'asc' }, select: petitionTextColumns } },
  })
  const files = versions.flatMap(({ number, translations }) =>
    translations.map((text) => {
      const content = textFile(petitionId, number, text)
      return { version: number, locale: text.locale, content, hash: createHash('sha256').update(content).digest() }
    }),
  )
  const newest = await tx.receiptText.findMany({
    where: { petitionId, ...(version !== undefined && { version }) },
    orderBy: [{ version: 'asc' }, { locale: 'asc' }, { number: 'desc' }],
    distinct: ['version', 'locale'],
    select: { version: true, locale: true, number: true, hash: true },
  })
  const last = new Map(newest.map((one) => [`${one.version} ${one.locale}`, one]))
  const changed = files.flatMap((file) => {
    const before = last.get(`${file.version} ${file.locale}`)
    if (before && file.hash.equals(before.hash)) return []
    return [{ petitionId, publishedOn: on, number: (before?.number ?? 0) + 1, ...file }]
  })
  await tx.receiptText.createMany({ data: changed })
  return files.map(({ version, locale, hash }) => ({ version, locale, hash: hash.toString('hex') }))
}
