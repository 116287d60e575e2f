const waits = [5, 10, 20, 40, 60].map((seconds) => seconds * 1000)

/**
 * Stops sending while the mail server is away: after a failure nothing is sent for 5 s, then up to a minute; then one
 * mail is tried, and when it goes, all go.
 */
export class Breaker {
  #failures = 0
  #until = 0
  #trouble: { code: string; since: Date } | null = null

  /** How many mails may be in flight: none, one as a trial, or as many as there is room for. */
  allows(now: Date, room: number): number {
    if (this.#failures === 0) return room
    return now.getTime() < this.#until ? 0 : Math.min(1, room)
  }

  /** What is wrong with the mail server, and since when. */
  get trouble(): { code: string; since: Date } | null {
    return this.#trouble
  }

  fail(code: string, now: Date): void {
    const wait = waits[Math.min(this.#failures, waits.length - 1)] ?? 60_000
    // Several mails in flight fail together: that is one failure.
    if (now.getTime() >= this.#until) {
      this.#failures++
      this.#until = now.getTime() + wait
    }
    this.#trouble = { code, since: this.#trouble?.since ?? now }
  }

  succeed(): void {
    this.#failures = 0
    this.#until = 0
    this.#trouble = null
  }
}
