const known = new Map<string, Set<string>>()

/**
 * How alike two folded words are, 0 … 1: the share of groups of three letters that both have, as pg_trgm's `similarity`
 * reckons it.
 */
export function likeness(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 5) return 0
  const [a, b] = [threes(one), threes(other)]
  let both = 0
  for (const three of a) if (b.has(three)) both += 1
  return both / (a.size + b.size - both)
}

function threes(word: string): Set<string> {
  const found = known.get(word)
  if (found) return found
  const padded = `  ${word} `
  const all = new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
  // What is asked once is not kept for good.
  if (known.size > 30_000) known.clear()
  known.set(word, all)
  return all
}
