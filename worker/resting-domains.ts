const tolerated = 3
const waits = [1, 5, 15, 60].map((minutes) => minutes * 60_000)
const most = 10_000

/** Holds back the mails to one domain that keeps putting us off, while all the others go on. */
export class RestingDomains {
  #known = new Map<string, { failures: number; until: number }>()

  /** Milliseconds to wait before this domain is tried again; 0 when it may be tried now. */
  wait(domain: string, now: Date): number {
    return Math.max(0, (this.#known.get(domain)?.until ?? 0) - now.getTime())
  }

  /** A passing refusal. A few in a row are usual (greylisting); from then on the domain rests. */
  fail(domain: string, now: Date): void {
    if (this.#known.size > most) this.#known.clear()
    const failures = (this.#known.get(domain)?.failures ?? 0) + 1
    const rest = waits[Math.min(failures - tolerated, waits.length - 1)] ?? 0
    this.#known.set(domain, { failures, until: failures < tolerated ? 0 : now.getTime() + rest })
  }

  succeed(domain: string): void {
    this.#known.delete(domain)
  }
}
