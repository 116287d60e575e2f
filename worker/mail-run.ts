import { expireLeases } from '@/features/outbox/expire-leases'
import { type LeasedMail, leaseMails } from '@/features/outbox/lease-mails'
import { log } from '@/server/log'
import { type Delivering, deliverMail } from './deliver-mail'

const pollEvery = 1_000
const settleEvery = 15_000

/** Sends what is due, at most `concurrency` at a time, until it is stopped. */
export class MailRun {
  #inFlight = new Set<Promise<void>>()
  #wake = () => {}
  #stopping = false
  #lastSettled = Number.NEGATIVE_INFINITY
  #done: Promise<void>
  /** When the last mail went out. */
  lastSent = Number.NEGATIVE_INFINITY

  constructor(
    private readonly delivering: Delivering,
    private readonly concurrency: number,
  ) {
    this.#done = this.#run()
  }

  /** Something is due: look now and not in a second. */
  wake(): void {
    this.#wake()
  }

  /** Leases nothing more; resolves when the mails in flight are recorded. */
  async stop(): Promise<void> {
    this.#stopping = true
    this.#wake()
    await this.#done
    await Promise.all(this.#inFlight)
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      let leased: LeasedMail[] = []
      try {
        await this.#settle()
        leased = await this.#lease()
      } catch (err) {
        log.warn({ err }, 'The outbox cannot be read')
      }
      for (const mail of leased) this.#start(mail)
      if (this.#stopping) break
      const room = this.#room()
      if (leased.length === 0) await this.#pause()
      else if (room === 0) await Promise.race(this.#inFlight)
    }
  }

  #start(mail: LeasedMail): void {
    const delivery = deliverMail(this.delivering, mail)
      .then(() => {
        this.lastSent = performance.now()
      })
      // What is not recorded comes back when its lease ends.
      .catch((err: unknown) => log.error({ err, mail: mail.id, kind: mail.kind }, 'A mail was left to its lease'))
      .finally(() => {
        this.#inFlight.delete(delivery)
      })
    this.#inFlight.add(delivery)
  }

  #room(): number {
    const { breaker, context } = this.delivering
    return Math.max(0, breaker.allows(context().now, this.concurrency) - this.#inFlight.size)
  }

  async #lease(): Promise<LeasedMail[]> {
    const room = this.#room()
    return room > 0 ? leaseMails(this.delivering.context(), room) : []
  }

  async #settle(): Promise<void> {
    if (performance.now() - this.#lastSettled < settleEvery) return
    const ended = await expireLeases(this.delivering.context())
    this.#lastSettled = performance.now()
    if (ended > 0) log.warn({ ended }, 'Took back the mails of a worker that is gone')
  }

  async #pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollEvery)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#wake = () => {}
  }
}
