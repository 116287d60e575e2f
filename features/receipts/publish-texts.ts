import { createHash } from 'node:crypto'
import type { Writer } from '@/features/context'
import { petitionTextColumns } from '@/features/petitions/rules'
import { textFile } from './text-file'

/** A text that people may sign, by the hash of its file. */
export interface PublishedText {
  version: number
  locale: string
  /** SHA-256 in hexadecimal digits. */
  hash: string
}

/**
 * Publishes the texts of a petition that are new or have other words since they were last published; what was published
 * stays. Returns all that are open to signers, by version and language.
 */
export async function publishTexts(tx: Writer, petitionId: string, day: Date): Promise<PublishedText[]> {
  const versions = await tx.petitionVersion.findMany({
    where: { petitionId },
    orderBy: { number: 'asc' },
    select: { number: true, translations: { orderBy: { locale: 'asc' }, select: petitionTextColumns } },
  })
  const files = versions.flatMap(({ number: version, translations }) =>
    translations.map((text) => {
      const content = textFile(petitionId, version, text)
      return { version, locale: text.locale, content, hash: createHash('sha256').update(content).digest() }
    }),
  )
  const published = await readNewestHashes(tx, petitionId)
  const changed = files.filter(
    ({ version, locale, hash }) => published.get(`${version} ${locale}`) !== hash.toString('hex'),
  )
  await tx.receiptText.createMany({ data: changed.map((file) => ({ petitionId, listedOn: day, ...file })) })
  return files.map(({ version, locale, hash }) => ({ version, locale, hash: hash.toString('hex') }))
}

async function readNewestHashes(tx: Writer, petitionId: string): Promise<Map<string, string>> {
  const rows = await tx.receiptText.findMany({
    where: { petitionId },
    orderBy: { listedOn: 'asc' },
    select: { version: true, locale: true, hash: true },
  })
  return new Map(rows.map(({ version, locale, hash }) => [`${version} ${locale}`, Buffer.from(hash).toString('hex')]))
}
