/** Counts of a part of the signers smaller than this are never shown, nor can they be worked out. */
export const smallest = 10

export interface Cell {
  count: number
}

/**
 * What may be published of counts by country or by day. Each is rounded down to tens, so that neither a number nor its
 * change since yesterday is in 1 … 9; and if the published total would betray such a number as the rest, the largest
 * cell gives up ten more. `total` is the whole that the cells are parts of, at the same moment.
 */
export function hideNumbers<T extends Cell>(cells: readonly T[], total: number): T[] {
  const rounded = cells.map((cell) => ({ ...cell, count: Math.floor(cell.count / smallest) * smallest }))
  const rest = total - rounded.reduce((sum, { count }) => sum + count, 0)
  if (rest > 0 && rest < smallest) {
    const largest = rounded.reduce<T | undefined>(
      (most, cell) => (most && most.count >= cell.count ? most : cell),
      undefined,
    )
    if (largest) largest.count -= smallest
  }
  return rounded.filter(({ count }) => count >= smallest)
}
