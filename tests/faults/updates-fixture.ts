import { afterEach, beforeEach, expect } from 'vitest'
import { uniqueWord } from '@/tests/factories/words'
import type { TestDatabase } from '@/tests/integration/harness'
import { createUpdates, type Updates } from '@/tests/integration/updates-fixture'
import { repeat } from '@/worker/repeat'
import { FaultySmtp } from './smtp-server'
import { startMails } from './worker-fixture'

/**
 * Updates before a mail server that can misbehave, with as many workers as a test wants: a campaign, a server and a domain
 * of readers for each test. Once at the top of a file.
 */
export function startUpdates(database: TestDatabase) {
  const { owner } = database
  const running: { stop(): Promise<void> }[] = []
  const stopAll = () => Promise.all(running.splice(0).map((one) => one.stop()))

  const current = {
    smtp: undefined as unknown as FaultySmtp,
    updates: undefined as unknown as Updates,
    /** Of the readers of one test: a refused address stays known, and a domain that puts one off rests. */
    domain: '',
    stopAll,

    /** Workers as they are in production: each looks at the updates, by its own clock, and sends what is due. */
    start(count = 1, { patience = 30_000, clock = () => new Date() } = {}): void {
      for (let worker = 0; worker < count; worker++) {
        const mails = startMails(database, current.smtp, 5, patience)
        running.push(
          mails,
          repeat('updates', 25, () => current.updates.queue(clock())),
        )
      }
    },

    /** An update to so many readers, approved and begun. */
    async begin(count: number): Promise<string> {
      await current.updates.readers(count, { domain: current.domain })
      const { id } = await current.updates.write()
      await current.updates.send(id)
      return id
    },

    reach: (id: string, expected: object) => expect.poll(async () => current.updates.read(id)).toMatchObject(expected),

    /** To whom the server took a message surely or perhaps, each Message-ID once. */
    handedOver: () =>
      new Map(
        current.smtp.taken.filter(({ mode }) => !mode.startsWith('data-')).map(({ messageId, to }) => [messageId, to]),
      ),
  }

  beforeEach(async () => {
    current.smtp = await new FaultySmtp().start()
    current.updates = await createUpdates(database)
    current.domain = `${uniqueWord('mail')}.example.org`
  })
  afterEach(async () => {
    await stopAll()
    await current.smtp.stop()
    await owner.outboxMail.deleteMany({})
    await owner.update.updateMany({ data: { endedAt: new Date() } })
  })
  return current
}
