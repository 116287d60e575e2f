/**
 * What a text of 16 kB may cost at most, in milliseconds of this process alone, so that a busy machine does not decide.
 * Linear work takes one or two; work that grows with the square takes hundreds, and seconds for the largest form.
 */
export const most = 100

/** How long `work` kept this process busy (ms), the shortest of up to three times; what it throws goes to `onFault`. */
export function timeWork(work: () => unknown, onFault: (fault: unknown) => void = () => {}): number {
  let shortest = Number.POSITIVE_INFINITY
  for (let time = 0; time < 3 && shortest > most / 4; time += 1) {
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

/** True of what a function throws that was called with arguments it cannot use: it was hardly tried. */
export function isWrongCall(fault: unknown): boolean {
  return fault instanceof TypeError || fault instanceof RangeError
}

/** The dearest of many pieces of work, for a message that says what is wrong. */
export class Dearest {
  readonly #found: { name: string; ms: number }[] = []

  add(name: string, ms: number): void {
    this.#found.push({ name, ms })
  }

  /** All that took longer than may be. */
  tooLong(): string[] {
    return this.#found.filter(({ ms }) => ms > most).map(({ name, ms }) => `${name}: ${Math.round(ms)} ms`)
  }

  /** The first few, dearest first. */
  first(count: number): string {
    const sorted = this.#found.toSorted((a, b) => b.ms - a.ms).slice(0, count)
    return sorted.map(({ name, ms }) => `${ms.toFixed(1)} ms  ${name}`).join('\n')
  }
}
