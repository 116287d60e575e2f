import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { ReturnMailbox } from '@/features/bounces/parse-mailbox'
import { recordReturnedMail } from '@/features/bounces/record-returned-mail'
import { day } from '@/features/days'
import { complaints } from '@/tests/factories/mails/complaints'
import { failures } from '@/tests/factories/mails/failures'
import type { Report, SentMail } from '@/tests/factories/mails/write-report'
import { FaultySmtp } from '@/tests/faults/smtp-server'
import { startMails, untilMails } from '@/tests/faults/worker-fixture'
import { readReturns } from '@/worker/read-returns'
import { readReturned } from '@/worker/reading/read-returned'
import { createTestDatabase } from './harness'
import { startImap } from './mailbox-fixture'
import { createFixture } from './signatures-fixture'

/** A report of each kind. */
export const reports = {
  hard: failures['Gmail: nobody there'],
  soft: failures['Gmail: no room'],
  refused: failures['Gmail: no sign of who we are'],
  complaint: complaints['a complaint'],
}

/** A report of a kind about a mail. */
export function write(kind: keyof typeof reports, sent: SentMail): Buffer {
  const report: Report | undefined = reports[kind]
  if (!report) throw new Error(`No report ${kind}`)
  return report.mail(sent)
}

/** A worker that sends to a real SMTP server, and mailboxes to which the mails come back. Once at the top of a file. */
export async function startReturns() {
  const database = await createTestDatabase()
  const { owner } = database
  const smtp = await new FaultySmtp().start()
  let run: ReturnType<typeof startMails>
  beforeAll(() => {
    run = startMails(database, smtp)
  })
  afterEach(async () => {
    await owner.mailAllowance.deleteMany({})
    await owner.suppression.deleteMany({})
    await owner.softBounce.deleteMany({})
    await owner.bounceMailbox.deleteMany({})
  })
  afterAll(async () => {
    await run.stop()
    await smtp.stop()
  })

  /** Somebody types an address on a petition; how many mails it had since. */
  async function type(email: string): Promise<number> {
    const { sign } = await createFixture(database)
    const before = smtp.to(email).length
    expect(await sign(email)).toEqual({ ok: true })
    run.wake()
    await untilMails(database, (mails) => mails.every(({ state }) => state !== 'leased' && state !== 'due'))
    return smtp.to(email).length - before
  }

  /** The last mail that went to an address, as it would come back. */
  function sentTo(to: string): SentMail {
    const taken = smtp.to(to).at(-1)
    if (!taken) throw new Error(`Nothing went to ${to}`)
    return { messageId: taken.messageId.slice(1, 37), returnTo: taken.from, to }
  }

  const worker = (days = 0) => ({
    db: database.worker,
    keys: database.keys.worker,
    now: new Date(Date.now() + days * day),
  })
  return {
    database,
    smtp,
    worker,
    type,
    /** A confirmation that went to an address, as it would come back. */
    async send(email: string): Promise<SentMail> {
      expect(await type(email)).toBe(1)
      return sentTo(email)
    },
    sentTo,
    /** What the worker does with a mail that it has read, in so many days, without the way through the mailbox. */
    take: (mail: Buffer, days = 0) => recordReturnedMail(worker(days), readReturned(mail)),
    row: (messageId: string) => owner.outboxMail.findUniqueOrThrow({ where: { messageId } }),
    suppressions: () => owner.suppression.findMany({ select: { reason: true } }),
    state: () => owner.bounceMailbox.findFirstOrThrow({}),
    /** A mailbox of its own. */
    async openMailbox() {
      const { port, deliver } = await startImap()
      const mailbox: ReturnMailbox = {
        address: 'returns@example.net',
        host: '127.0.0.1',
        port,
        secure: false,
        username: 'replies',
        password: 'sesame',
        folder: 'INBOX',
      }
      return {
        port,
        /** Puts mails into it, in so many days from now. */
        deliver(mails: readonly Buffer[], days = 0) {
          for (const mail of mails) deliver(mail, new Date(Date.now() + days * day))
        },
        /** Reads it once, in so many days from now. */
        read: (days = 0, changes: Partial<ReturnMailbox> = {}) => readReturns(worker(days), { ...mailbox, ...changes }),
      }
    },
  }
}
