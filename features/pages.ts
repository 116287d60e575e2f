import type { Writer } from './context'

/** A tag that kept pages carry: the thing they show. */
export type PageTag =
  | `campaign:${string}`
  | `petition:${string}`
  | `model-letter:${string}`
  | `addressee:${string}`
  | 'directory'
  | 'home'

/**
 * Makes every copy of the web process forget the kept pages with these tags, as soon as the transaction it is called
 * in is committed, and not at all if that fails.
 */
export async function forgetPages(db: Writer, tags: readonly PageTag[]): Promise<void> {
  const all = [...new Set(tags)]
  if (all.length > 0) await db.$executeRaw`SELECT pg_notify('documents', tag) FROM unnest(${all}::text[]) AS tag`
}
