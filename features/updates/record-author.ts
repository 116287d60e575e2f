import type { Writer } from '@/features/context'

interface Wrote {
  id: string
  by: string
  /** The languages in which they wrote or changed something. */
  locales: readonly string[]
  /** The revision that the update has with it. */
  revision: number
}

/** Writes down who changed what an update says in some languages, in the caller's transaction: they do not approve it. */
export async function recordAuthor(tx: Writer, { id, by, locales, revision }: Wrote): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO update_authors (update_id, locale, organiser_id, revision)
    SELECT ${id}::uuid, locale, ${by}::uuid, ${revision}::int FROM unnest(${[...locales]}::text[]) AS locale
    ON CONFLICT (update_id, locale, organiser_id) DO UPDATE SET revision = excluded.revision`
}
