import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { StatementKey } from './load-statement'
import { mostVersions } from './rules'

/** A version as the desk lists it. */
export interface ListedVersion {
  id: string
  revision: number
  isPublic: boolean
  at: Date
  /** Who saved it; empty for what was imported, and for people who are gone. */
  by: string
}

/** What a statement said in one language: title, summary, author line and text of a version. */
export interface VersionWords {
  id: string
  locale: string
  title: string
  summary: string
  author: string
  text: string
}

/** The versions of a statement in one language, the newest first. */
export async function listVersions(
  { db }: Pick<Context, 'db'>,
  statement: Permitted<Ability, StatementKey>,
  locale: string,
): Promise<ListedVersion[]> {
  const versions = await db.statementVersion.findMany({
    where: { statementId: statement.id, locale },
    orderBy: { revision: 'desc' },
    take: mostVersions,
    select: { id: true, revision: true, isPublic: true, createdAt: true, organiserId: true },
  })
  const people = await db.organiser.findMany({
    where: { id: { in: versions.flatMap(({ organiserId }) => organiserId ?? []) } },
    select: { id: true, name: true },
  })
  return versions.map(({ organiserId, createdAt, ...version }) => ({
    ...version,
    at: createdAt,
    by: people.find(({ id }) => id === organiserId)?.name ?? '',
  }))
}

/** Some versions of a statement, whole; what is no version of it is not among them. */
export async function readVersions(
  { db }: Pick<Context, 'db'>,
  statement: Permitted<Ability, StatementKey>,
  ids: readonly string[],
): Promise<VersionWords[]> {
  return db.statementVersion.findMany({
    where: { statementId: statement.id, id: { in: [...ids] } },
    select: { id: true, locale: true, title: true, summary: true, author: true, text: true },
  })
}
