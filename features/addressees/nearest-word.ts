/** The work grows with the square of a word; no word of a name is longer. */
const longestWord = 100

/**
 * In how many steps one word becomes the other: a letter more, less or another, or two neighbours in turn (restricted
 * Damerau-Levenshtein distance). Infinity as soon as it is more than `most`.
 */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return Number.POSITIVE_INFINITY
  if (one.length > longestWord) return one === other ? 0 : Number.POSITIVE_INFINITY
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + same,
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    if (Math.min(...next) > most) return Number.POSITIVE_INFINITY
    before = row
    row = next
  }
  const steps = row[other.length] ?? 0
  return steps <= most ? steps : Number.POSITIVE_INFINITY
}

/** How many slips of the finger a word of that length may hold: none in "uk", three in "turkmenistan". */
function slipsIn(word: string): number {
  const { length } = word
  return length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3
}

/**
 * The word of `vocabulary` that `word` was meant to be: in the fewest steps, of those the one that begins alike longest,
 * then the shorter one. Undefined when all are further away than a slip.
 */
export function nearestWord(word: string, vocabulary: Iterable<string>): string | undefined {
  const most = slipsIn(word)
  if (most === 0) return undefined
  let best: { known: string; rank: readonly number[] } | undefined
  for (const known of vocabulary) {
    const steps = distance(word, known, most)
    if (steps > most) continue
    const rank = [steps, -sameBeginning(word, known), known.length] as const
    if (!best || isBefore(rank, best.rank)) best = { known, rank }
  }
  return best?.known
}

function sameBeginning(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index])
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0)
}
