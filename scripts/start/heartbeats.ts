/**
 * Who has not been heard of for too long. All times are milliseconds of a clock that never jumps. While we ourselves were
 * held up (the machine slept, somebody stopped us), nobody could be heard: that time is blamed on nobody.
 */
export class Heartbeats {
  #expected = new Map<string, { heard: number; patience: number }>()
  #looked: number | undefined

  /** `every`: how often `silent` is asked, in ms. */
  constructor(private readonly every: number) {}

  /** From now on `name` has to be heard of at least every `patience` ms. */
  expect(name: string, patience: number, now: number): void {
    this.#expected.set(name, { heard: now, patience })
  }

  hear(name: string, now: number): void {
    const beat = this.#expected.get(name)
    if (beat) beat.heard = now
  }

  forget(name: string): void {
    this.#expected.delete(name)
  }

  /** The names that have been silent for longer than they may. */
  silent(now: number): string[] {
    const pause = this.#looked === undefined ? 0 : now - this.#looked - this.every
    this.#looked = now
    if (pause > 2 * this.every) for (const beat of this.#expected.values()) beat.heard += pause
    return [...this.#expected].filter(([, { heard, patience }]) => now - heard > patience).map(([name]) => name)
  }
}
