import type { Writer } from '@/features/context'
import { mostVersions } from './rules'

interface Kept {
  statementId: string
  /** The revision that this save makes. */
  revision: number
  by: string
  isPublic: boolean
  now: Date
  /** The languages that say something else now. */
  texts: readonly { locale: string; title: string; summary: string; author: string; text: string }[]
}

/** Keeps what a statement says from now on in the languages that changed, and forgets the oldest of many. */
export async function keepVersions(
  tx: Writer,
  { statementId, revision, by, isPublic, now, texts }: Kept,
): Promise<void> {
  if (texts.length === 0) return
  await tx.statementVersion.createMany({
    data: texts.map(({ locale, title, summary, author, text }) => {
      return { statementId, locale, revision, title, summary, author, text, isPublic, organiserId: by, createdAt: now }
    }),
  })
  await tx.$executeRaw`
    DELETE FROM statement_versions WHERE id IN (
      SELECT id FROM (
        SELECT id, row_number() OVER (PARTITION BY locale ORDER BY revision DESC) AS place
        FROM statement_versions WHERE statement_id = ${statementId}::uuid
      ) AS listed WHERE place > ${mostVersions}
    )`
}
