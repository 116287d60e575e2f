import type { Writer } from '@/features/context'

/** Addresses below /letters that are pages of their own. */
const reserved = ['code', 'confirm', 'cosign']

/** The slugs that begin with a text and that a model letter cannot have: of other letters (but one), and of pages. */
export async function listSlugs(tx: Writer, beginning: string, but?: string): Promise<{ slug: string }[]> {
  const others = await tx.modelLetter.findMany({
    where: { slug: { startsWith: beginning }, ...(but && { id: { not: but } }) },
    select: { slug: true },
  })
  return [...others, ...reserved.filter((slug) => slug.startsWith(beginning)).map((slug) => ({ slug }))]
}
