import { Prisma } from '@/generated/prisma/client'
import type { Writer } from './context'

/** A noun whose things kept pages show. */
export type TaggedNoun =
  | 'campaign'
  | 'petition'
  | 'count'
  | 'model-letter'
  | 'letter'
  | 'addressee'
  | 'statement'
  | 'topic'
  | 'picture'
  | 'case'
  | 'event'
  | 'profile'

/**
 * A list that kept pages show: the directory, the start page, what the law wants to be said, all events, all
 * statements, all answered proposals, who the teams are.
 */
export type ListTag = 'directory' | 'home' | 'legal-texts' | 'events' | 'statements' | 'proposals' | 'profiles'

/** A tag that kept pages carry: the thing they show, or the list. */
export type PageTag = `${TaggedNoun}:${string}` | ListTag

/** Where every copy of the web process hears which pages to forget: tags divided by spaces. */
export const pagesChannel = 'documents'

/**
 * Makes every copy of the web process forget the kept pages with these tags, as soon as the transaction it is called
 * in is committed, and not at all if that fails.
 */
export async function forgetPages(db: Pick<Writer, '$executeRaw'>, tags: readonly PageTag[]): Promise<void> {
  const all = [...new Set(tags)]
  if (all.length > 0) await db.$executeRaw`SELECT pg_notify(${pagesChannel}, tag) FROM unnest(${all}::text[]) AS tag`
}

/**
 * The same for a statement that learns only from its own rows what has changed: the call that forgets the pages of the
 * things whose ids stand in these columns, once for each row that it is selected for.
 */
export function forgetPagesSql(columns: Partial<Record<TaggedNoun, Column>>): Prisma.Sql {
  const tags = Object.entries(columns).map(([noun, column]) => Prisma.raw(`'${noun}:' || ${column}`))
  return Prisma.sql`pg_notify(${pagesChannel}, concat_ws(' ', ${Prisma.join(tags)}))`
}

/** The name of a column that holds an id, with the table's before it where two have one. */
type Column = 'id' | `${string}_id` | `${string}.id`
