import pg from 'pg'

/** A query as Prisma asks it: without a callback. */
type Ask = (...query: unknown[]) => Promise<unknown>

/**
 * A connection that is asked one thing at a time. Within a transaction Prisma reads several relations of a row at once,
 * over the one connection; pg let such queries wait for each other, and says that from its version 9 it will not.
 */
export class OneAtATime extends pg.Client {
  #last: Promise<unknown> = Promise.resolve()

  constructor(config?: pg.ClientConfig) {
    super(config)
    const ask: Ask = super.query.bind(this) as Ask
    const inTurn = (...query: unknown[]) => {
      if (query.some((part) => typeof part === 'function')) return ask(...query)
      const turn = this.#last.then(() => ask(...query))
      this.#last = turn.catch(() => {})
      return turn
    }
    this.query = inTurn as pg.Client['query']
  }
}
