import { foldSearch } from '@/features/addressees/fold-search'

/**
 * How much two titles are alike: 0 with nothing in common, 1 for the same words. Of both, folded as searches are, the
 * pieces of three letters are compared (Jaccard index), so that endings and the order of words count little.
 */
export function compareTitles(one: string, other: string): number {
  const [a, b] = [pieces(one), pieces(other)]
  const common = [...a].filter((piece) => b.has(piece)).length
  const all = a.size + b.size - common
  return all === 0 ? 0 : common / all
}

function pieces(title: string): Set<string> {
  const found = new Set<string>()
  for (const word of foldSearch(title).split(' ').filter(Boolean)) {
    const letters = `  ${word} `
    for (let at = 0; at + 3 <= letters.length; at += 1) found.add(letters.slice(at, at + 3))
  }
  return found
}
