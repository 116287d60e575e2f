import { randomUUID } from 'node:crypto'
import { afterAll, afterEach } from 'vitest'
import type { WorkerContext } from '@/features/context'
import { releaseLetters } from '@/features/letters/release-letters'
import type { SealedLetter } from '@/features/letters/schema'
import { leaseMails } from '@/features/outbox/lease-mails'
import { newMail } from '@/features/outbox/queue-mail'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import { type AddresseeParts, createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createModelLetter, type ModelLetterParts } from '@/tests/factories/letters'
import { createTeam } from '@/tests/factories/teams'
import { uniqueWord } from '@/tests/factories/words'
import { createTestDatabase, type TestDatabase } from '@/tests/integration/harness'
import { aboutModelLetter } from '@/tests/integration/outbox-fixture'
import { deliverMail } from '@/worker/deliver-mail'
import { FaultySmtp } from './smtp-server'
import { createDelivering } from './worker-fixture'

/** A campaign's model letter and an embassy, with as many confirmed letters in its queue as are asked for. */
export async function createQueue(
  database: TestDatabase,
  model: Partial<ModelLetterParts> = {},
  office: AddresseeParts = {},
) {
  const { owner, keys } = database
  const email = `${uniqueWord('embassy')}@example.org`
  const team = await createTeam(owner)
  const campaign = await createCampaign(owner, { teamId: team.id })
  const { id: modelLetterId } = await createModelLetter(owner, { campaignId: campaign.id, ...model })
  const { id: addresseeId } = await createAddressee(owner, { email, ...office })
  let written = 0

  /** Puts letters into the queue that were confirmed one after another from a time on. Returns their mails' ids. */
  async function write(count: number, since = Date.now() - count): Promise<string[]> {
    const context = { db: database.web, keys: keys.web, now: new Date() }
    const today = new Date(new Date().toISOString().slice(0, 10))
    const letters = Array.from({ length: count }, () => {
      const number = ++written
      const sealed: SealedLetter = {
        email: `sender${number}@example.org`,
        fromName: `Sender ${number}`,
        replyTo: false,
        subject: `Letter ${number}`,
        text: `Your Excellency,\n\nthis is letter ${number}.`,
      }
      return {
        id: randomUUID(),
        modelLetterId,
        addresseeId,
        state: 'out' as const,
        locale: 'en',
        country: 'GB',
        draftId: randomUUID(),
        datedOn: today,
        createdOn: today,
        ...sealForWorker(keys.web, sealed),
      }
    })
    await owner.letter.createMany({ data: letters })
    const mails = letters.map(({ id }, index) => ({
      ...newMail(context, { kind: 'letter', locale: 'en', payload: { to: 'addressee', email }, aboutId: id }),
      id: randomUUID(),
      addresseeId,
      state: 'waiting' as const,
      createdAt: new Date(since + index),
      runAt: new Date(since + index),
    }))
    await owner.outboxMail.createMany({ data: mails })
    const deliveries = mails.map(({ id, aboutId }) => ({
      letterId: aboutId ?? '',
      mailId: id,
      channel: 'our_mail' as const,
      state: 'queued' as const,
      createdOn: today,
    }))
    await owner.delivery.createMany({ data: deliveries })
    return mails.map(({ id }) => id)
  }

  const mails = async () =>
    owner.outboxMail.findMany({
      where: await aboutModelLetter(owner, modelLetterId),
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: { delivery: { select: { state: true } } },
    })
  return { email, modelLetterId, addresseeId, campaignId: campaign.id, write, mails }
}

/** A worker that does what it is told, step by step, at a time of the test's own. */
export function createStepper(database: TestDatabase, smtp: FaultySmtp, patience = 2_000) {
  const delivering = createDelivering(database, smtp, patience)
  const context = (now: Date): WorkerContext => ({ ...delivering.context(), now })
  return {
    /** One look at the queues; returns how many letters were let go. */
    release: (now: Date) => releaseLetters(context(now)),
    /** Sends what is due. */
    deliver: async () => {
      // Times are kept in whole milliseconds, some of them rounded up.
      await new Promise((resolve) => setTimeout(resolve, 1))
      const mails = await leaseMails(delivering.context(), 20)
      await Promise.all(mails.map((mail) => deliverMail(delivering, mail)))
      return mails.length
    },
    close: () => delivering.pool.close(),
  }
}

/** What became of mails and of their deliveries, to be read at a glance: "sent 250 handed_over". */
export function summary(
  mails: { state: string; lastCode: string | null; delivery: { state: string } | null }[],
): string[] {
  return mails.map(({ state, lastCode, delivery }) => `${state} ${lastCode} ${delivery?.state}`)
}

const hour = 3_600_000

/** One mail server, one worker and a clock of their own for the stories of a file; each begins with empty queues. */
export async function createLine() {
  const database = await createTestDatabase()
  const { owner } = database
  const smtp = await new FaultySmtp().start()
  const worker = createStepper(database, smtp)
  const clock = { at: Date.now() }

  /** Some time from now, later with every call: what was put off by then is due again. */
  const later = (ms = hour) => {
    clock.at += ms
    return new Date(clock.at)
  }

  /** Releases and sends, an hour further each time, as long as anything goes. */
  async function goOn(turns = 20): Promise<void> {
    for (let turn = 0; turn < turns; turn++) {
      await worker.release(later())
      await worker.deliver()
    }
  }

  afterEach(async () => {
    smtp.behave = () => 'well'
    smtp.taken.length = 0
    await owner.letter.deleteMany({})
    await owner.outboxMail.deleteMany({})
    await owner.addresseeQueue.deleteMany({})
  })
  afterAll(async () => {
    worker.close()
    await smtp.stop()
  })
  return { database, owner, smtp, worker, clock, later, goOn }
}
