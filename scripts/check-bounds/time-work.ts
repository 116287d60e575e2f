/** How long `work` kept this process busy (ms), the shortest of up to three times, one where that is `enough`; what it throws goes to `onFault`. */
function timeWork(work: () => unknown, onFault: (fault: unknown) => void = () => {}, enough = 25): number {
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
 * True when work that took `ms` on a text of 16 kB takes too long: linear work takes one or two, work that grows with
 * the square hundreds. What looks too long is done again with a quarter of the text, of which linear work takes a
 * quarter of the time and the square a sixteenth; what is dear without growing so is held against known work of this
 * very moment. So neither a slow machine nor a busy one decides.
 */
function isTooLong(ms: number, quarter: () => unknown): boolean {
  if (ms < 100) return false
  const growth = ms / timeWork(quarter, () => {}, 0)
  return growth > 8 || ms > 3 * squareOfText()
}

/** The longest that `work` took with any of the texts (ms); the first that is too long ends it. */
export interface TimedTexts {
  ms: number
  tooLong: boolean
}

export function timeTexts(
  texts: readonly string[],
  work: (text: string) => unknown,
  onFault?: (fault: unknown) => void,
): TimedTexts {
  let longest = 0
  for (const text of texts) {
    const ms = timeWork(() => work(text), onFault)
    longest = Math.max(longest, ms)
    if (isTooLong(ms, () => work(text.slice(0, text.length / 4)))) return { ms: longest, tooLong: true }
  }
  return { ms: longest, tooLong: false }
}

/** True of what a function throws that was called with arguments it cannot use: it was hardly tried. */
export function isWrongCall(fault: unknown): boolean {
  return fault instanceof TypeError || fault instanceof RangeError
}

/** The dearest of many pieces of work, for a message that says what is wrong. */
export class Dearest {
  readonly #found: (TimedTexts & { name: string })[] = []

  add(name: string, timed: TimedTexts): void {
    this.#found.push({ name, ...timed })
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
