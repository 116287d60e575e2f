import type { Permitted } from '@/features/access/policy'
import type { Context, Writer } from '@/features/context'
import type { ContentImportState } from '@/generated/prisma/enums'
import type { ContentImportKey } from './load-content-import'
import {
  type ContentFault,
  type ContentFaultCode,
  type ContentPost,
  type ContentTopic,
  contentFaultCodes,
} from './rules'
import {
  type ContentCounts,
  type ContentSettings,
  contentCounts,
  contentSettings,
  keptFaults,
  keptPost,
  keptTopics,
} from './schema'

export interface ContentImportHead {
  id: string
  teamId: string
  fileName: string
  state: ContentImportState
  counts: ContentCounts
  createdAt: Date
  appliedAt: Date | null
  undoneAt: Date | null
}

export interface ReadContentImport extends ContentImportHead {
  settings: ContentSettings
  topics: ContentTopic[]
  faults: ContentFault[]
}

const head = {
  id: true,
  teamId: true,
  fileName: true,
  state: true,
  counts: true,
  createdAt: true,
  appliedAt: true,
  undoneAt: true,
} as const

/** The latest imports of texts of some teams, newest first. */
export async function listContentImports(
  { db }: Context,
  teams: readonly Permitted<'edit', { teamId: string }>[],
): Promise<ContentImportHead[]> {
  const rows = await db.contentImport.findMany({
    where: { teamId: { in: teams.map(({ teamId }) => teamId) } },
    select: head,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 30,
  })
  return rows.map((row) => ({ ...row, counts: contentCounts.parse(row.counts) }))
}

/** An import of texts, with what is to be known of its file. */
export async function readContentImport(
  { db }: { db: Writer },
  { id }: Pick<ContentImportKey, 'id'>,
): Promise<ReadContentImport> {
  const row = await db.contentImport.findUniqueOrThrow({
    where: { id },
    select: { ...head, settings: true, topics: true, faults: true },
  })
  return {
    ...row,
    counts: contentCounts.parse(row.counts),
    settings: contentSettings.parse(row.settings),
    topics: keptTopics.parse(row.topics ?? []),
    faults: keptFaults.parse(row.faults).flatMap(({ code, ...fault }) => (isCode(code) ? { ...fault, code } : [])),
  }
}

function isCode(code: string): code is ContentFaultCode {
  return (contentFaultCodes as readonly string[]).includes(code)
}

export interface ListedPost {
  number: number
  post: ContentPost | null
  /** The statement it became, while that is there. */
  statement: { id: string; title: string } | null
}

/** Posts of an import behind a number, in the order of the file, with the statements they became. */
export async function listContentPosts(
  { db }: { db: Writer },
  { id }: Pick<ContentImportKey, 'id'>,
  { after, take }: { after: number; take: number },
): Promise<ListedPost[]> {
  const rows = await db.contentImportPost.findMany({
    where: { importId: id, number: { gt: after } },
    select: { number: true, post: true, statementId: true },
    orderBy: { number: 'asc' },
    take,
  })
  const statements = await db.statement.findMany({
    where: { id: { in: rows.flatMap(({ statementId }) => statementId ?? []) } },
    select: { id: true, originalLocale: true, translations: { select: { locale: true, title: true } } },
  })
  return rows.map(({ number, post, statementId }) => {
    const found = statements.find((one) => one.id === statementId)
    const title = found?.translations.find(({ locale }) => locale === found.originalLocale)?.title ?? ''
    return {
      number,
      post: post === null ? null : keptPost.parse(post),
      statement: found ? { id: found.id, title } : null,
    }
  })
}
