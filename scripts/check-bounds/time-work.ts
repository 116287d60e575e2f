/** How long `work` kept this process busy (ms), the shortest of up to three times, one where that is `enough`; what it throws goes to `onFault`. */
export function timeWork(work: () => unknown, onFault: (fault: unknown) => void = () => {}, enough = 25): number {
  let shortest = Number.POSITIVE_INFINITY
  for (let time = 0; time < 3 && shortest > enough; time += 1) {
    const before = process.cpuUsage()
    try {
      work()
    } catch (fault) {
      onFault(fault)
    }
    const { user, system } = process.cpuUsage(before)
    shortest = Math.min(shortest, (user + system) / 1_000)
  }
  return shortest
}

/** A pattern that is known to take the square of a text for its time. */
const square = /x[^y]*y$/
const squareOfText = () =>
  timeWork(
    () => square.exec('x'.repeat(16_384)),
    () => {},
    0,
  )

/**
 * True when work on a text of 16 kB took this process too long (ms): linear work takes one or two, work that grows with
 * the square hundreds, and seconds for the largest form. What looks too long is held against known work of this very
 * moment, so that neither a slow machine nor a busy one decides.
 */
export function isTooLong(ms: number): boolean {
  return ms > 100 && ms > 0.75 * squareOfText()
}

/** True of what a function throws that was called with arguments it cannot use: it was hardly tried. */
export function isWrongCall(fault: unknown): boolean {
  return fault instanceof TypeError || fault instanceof RangeError
}

/** The dearest of many pieces of work, for a message that says what is wrong. */
export class Dearest {
  readonly #found: { name: string; ms: number; tooLong: boolean }[] = []

  add(name: string, ms: number): void {
    this.#found.push({ name, ms, tooLong: isTooLong(ms) })
  }

  /** All that took longer than may be. */
  tooLong(): string[] {
    return this.#found.filter((one) => one.tooLong).map(({ name, ms }) => `${name}: ${Math.round(ms)} ms`)
  }

  /** The first few, dearest first. */
  first(count: number): string {
    const sorted = this.#found.toSorted((a, b) => b.ms - a.ms).slice(0, count)
    return sorted.map(({ name, ms }) => `${ms.toFixed(1)} ms  ${name}`).join('\n')
  }
}
