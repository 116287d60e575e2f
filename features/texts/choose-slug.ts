import type { Writer } from '@/features/context'
import { freeSlug, slugOf } from './slugs'

/**
 * Chooses the slug of something that has a title: the title's own, numbered when another thing has it already, `noun`
 * when the title has no letters for it. `find` looks up the slugs in use that begin with a text. Others who choose
 * wait until this transaction ends, so that two never choose the same.
 */
export async function chooseSlug(
  tx: Writer,
  title: string,
  noun: string,
  find: (beginning: string) => Promise<{ slug: string }[]>,
): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`slug/${noun}`}))`
  const slug = slugOf(title) || noun
  const taken = await find(slug)
  return freeSlug(
    slug,
    taken.map((row) => row.slug),
  )
}
