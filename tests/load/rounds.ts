/**
 * Runs measures in turn, so many times (three) after a warm-up, so that noise meets all; returns the median of each. Many
 * short rounds say more than few long ones where the machine does something else as well.
 */
export async function inTurn<Name extends string>(
  measures: Record<Name, () => Promise<number>>,
  rounds = 3,
): Promise<Record<Name, number>> {
  const names = Object.keys(measures) as Name[]
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const value = await measures[name]()
      if (round > 0) found[name].push(value)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(found[name])])) as Record<Name, number>
}

/** The middle of some figures; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** One line of the report: what, the figure, and the goal. */
export function line(what: string, figure: string, goal = ''): string {
  return `  ${what.padEnd(58)} ${figure.padStart(14)}   ${goal}`
}
