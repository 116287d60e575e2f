/**
 * Blocks of two texts that stand beside each other; where one has more, the other is empty. `markOf` names what a section
 * begins with ("h2", "h3", and "notes" for those at the end); it is empty for every other block. Where both texts have the
 * same headings, what stands under each of them stays together.
 */
export function pairBlocks<Block>(
  one: readonly Block[],
  other: readonly Block[],
  markOf: (block: Block) => string,
): [Block | undefined, Block | undefined][] {
  const [first, second] = [sectionsOf(one, markOf), sectionsOf(other, markOf)]
  const same = first.length === second.length && first.every(({ mark }, at) => mark === second[at]?.mark)
  if (same) return first.flatMap(({ blocks }, at) => zip(blocks, second[at]?.blocks ?? []))
  const isNotes = (block: Block) => markOf(block) === 'notes'
  const bare = (blocks: readonly Block[]) => blocks.filter((block) => !isNotes(block))
  return [...zip(bare(one), bare(other)), ...zip(one.filter(isNotes), other.filter(isNotes))]
}

/** What stands before the first mark is a section as well. */
function sectionsOf<Block>(blocks: readonly Block[], markOf: (block: Block) => string) {
  const sections: { mark: string; blocks: Block[] }[] = [{ mark: '', blocks: [] }]
  for (const block of blocks) {
    const mark = markOf(block)
    if (mark !== '') sections.push({ mark, blocks: [] })
    sections.at(-1)?.blocks.push(block)
  }
  return sections
}

function zip<Block>(one: readonly Block[], other: readonly Block[]): [Block | undefined, Block | undefined][] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [one[at], other[at]])
}
