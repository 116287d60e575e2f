import type { Writer } from '@/features/context'
import { freeSlug, slugOf } from './slugs'

/** A table whose rows have slugs. */
interface SlugTable {
  findMany: (find: {
    where: { slug: { startsWith: string }; id?: { not: string } }
    select: { slug: true }
  }) => PromiseLike<{ slug: string }[]>
}

/**
 * Chooses the slug of something that has a title: the title's own, numbered when another thing of its table has it
 * already or it is `reserved`, `noun` when the title has no letters for it. `but` is the thing itself, once it is there.
 * Others who choose wait until this transaction ends, so that two never choose the same.
 */
export async function chooseSlug(
  tx: Writer,
  given: { title: string; noun: string; table: SlugTable; but?: string; reserved?: readonly string[] },
): Promise<string> {
  const { title, noun, table, but, reserved = [] } = given
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`slug/${noun}`}))`
  const slug = slugOf(title) || noun
  const taken = await table.findMany({
    where: but === undefined ? { slug: { startsWith: slug } } : { slug: { startsWith: slug }, id: { not: but } },
    select: { slug: true },
  })
  return freeSlug(slug, [...reserved, ...taken.map((row) => row.slug)])
}
