import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readMailTrouble } from '@/features/outbox/read-mail-health'
import { createTestDatabase } from '@/tests/integration/harness'
import { createFixture } from '@/tests/integration/signatures-fixture'
import { jobs } from '@/worker/jobs'
import { always, createLetterFixture } from './letter-fixture'
import { createQueue } from './queue-fixture'
import { FaultySmtp } from './smtp-server'
import { passTime, queueSignIn, untilMails } from './worker-fixture'
import { startWorker, type WorkerProcess } from './worker-process'

const database = await createTestDatabase()
let smtp: FaultySmtp
let workers: WorkerProcess[] = []
const start = (environment?: Record<string, string | undefined>) => {
  const worker = startWorker(database, smtp, environment)
  workers.push(worker)
  return worker
}
const trouble = () => readMailTrouble({ db: database.web, now: new Date() })

beforeEach(async () => {
  smtp = await new FaultySmtp().start()
})
afterEach(async () => {
  for (const { child } of workers) child.kill('SIGKILL')
  await Promise.all(workers.map(({ ended }) => ended))
  workers = []
  await smtp.stop()
  await database.owner.outboxMail.deleteMany({})
  await database.owner.heartbeat.deleteMany({})
})

describe('a worker does not start', () => {
  test.each([
    ['without a key ring', { KEYRING_FILE: '/nowhere/worker.json' }, /\/nowhere\/worker\.json cannot be read/],
    ['without a mail server', { SMTP_URL: '' }, /SMTP_URL is not set/],
  ])('%s', async (_, environment, words) => {
    const worker = start(environment)
    expect(await worker.ended).toBe(1)
    expect(worker.said()).toMatch(words)
    expect(worker.said()).not.toMatch(/^\s+at /m)
  })

  test('with the key ring of the web process', async () => {
    const worker = start({ KEYRING_FILE: database.keyFiles.web })
    expect(await worker.ended).toBe(1)
    expect(worker.said()).toMatch(/is not the key ring of the worker process/)
  })
})

test('a worker sends, counts, and stops in order', async () => {
  expect(await trouble()).toMatchObject({ reason: 'worker_silent', since: null })
  const { sign, signAndConfirm, petition } = await createFixture(database)
  await signAndConfirm('counted-canary@example.org')
  await sign('mailed-canary@example.org', { name: 'Nameof Canary' })
  const worker = start()
  await worker.ready
  await untilMails(database, (mails) =>
    mails.some(({ state, kind }) => kind === 'confirm_signature' && state === 'sent'),
  )
  await expect
    .poll(() => database.owner.petition.findUnique({ where: { id: petition.id }, select: { confirmedCount: true } }))
    .toEqual({ confirmedCount: 1 })
  await expect.poll(trouble).toBeNull()
  const scheduled = () => database.owner.$queryRaw`SELECT name, cron FROM pgboss.schedule ORDER BY name`
  const planned = Object.entries(jobs)
    .map(([name, { cron }]) => ({ name, cron }))
    .sort((a, b) => a.name.localeCompare(b.name))
  await expect.poll(scheduled).toEqual(planned)
  worker.child.kill('SIGTERM')
  expect(await worker.ended).toBe(0)
  expect(await trouble()).toMatchObject({ reason: 'worker_silent' })
  expect(worker.said()).toMatch(/"Sent"/)
  expect(worker.said()).not.toMatch(/canary|\/signatures\/|127\.0\.0\.1/i)
})

test('a worker ends with the process that started it, and finishes the mail in its hands', async () => {
  let release = () => {}
  smtp.onData = () => new Promise<void>((resolve) => (release = resolve))
  await queueSignIn(database, 'last@example.org')
  const worker = start()
  await worker.ready
  await expect.poll(() => smtp.taken.length).toBe(1)
  worker.child.disconnect()
  setTimeout(release, 300)
  expect(await worker.ended).toBe(0)
  expect(await untilMails(database, () => true)).toMatchObject([{ state: 'sent', attempts: 1 }])
})

test('mail trouble is seen while nothing is sent, and is over when the server is back', async () => {
  const worker = start()
  await worker.ready
  await expect.poll(trouble).toBeNull()
  await smtp.stop()
  await expect.poll(trouble).toMatchObject({ reason: 'mail_server', detail: 'ESOCKET' })
  await smtp.start()
  await expect.poll(trouble).toBeNull()
})

test('killed between 250 and its record: a confirmation comes twice at most, and a letter becomes "unknown"', async () => {
  const letter = await createLetterFixture(database)
  const { sign } = await createFixture(database)
  await sign('killed@example.org')
  const doomed = start()
  // The confirmation goes first; the worker dies when the letter is in as well.
  let texts = 0
  smtp.onData = async ({ to }) => {
    if (to !== letter.senderEmail) texts++
    if (texts < 2) await expect.poll(() => texts).toBe(2)
    doomed.child.kill('SIGKILL')
    await doomed.ended
  }
  expect(await doomed.ended).toBe('SIGKILL')
  smtp.onData = () => {}
  const left = await untilMails(database, () => true)
  expect(left.filter(({ state }) => state === 'leased').map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['confirm_signature', 'letter']),
  )

  await passTime(database)
  const next = start()
  await next.ready
  await untilMails(database, (mails) =>
    mails.some(({ kind, state }) => kind === 'confirm_signature' && state === 'sent'),
  )
  const [unknown] = (await untilMails(database, () => true)).filter(({ kind }) => kind === 'letter')
  expect(unknown).toMatchObject({ state: 'unknown', lastCode: 'ambiguous' })
  expect(
    await database.owner.delivery.findMany({ where: { letterId: letter.letterId }, select: { state: true } }),
  ).toEqual([{ state: 'unknown' }])
  expect(smtp.to('killed@example.org')).toHaveLength(2)
  expect(new Set(smtp.to('killed@example.org').map(({ messageId }) => messageId)).size).toBe(1)
  expect(smtp.to(letter.email)).toHaveLength(1)
})

test('killed while it releases a queue: the next one neither loses a letter nor hurries', async () => {
  const { write, mails, email } = await createQueue(database, always)
  await write(6)
  const doomed = start()
  smtp.onData = async () => {
    doomed.child.kill('SIGKILL')
    await doomed.ended
  }
  expect(await doomed.ended).toBe('SIGKILL')
  smtp.onData = () => {}
  const counted = async () => (await mails()).map(({ state }) => state).sort()
  expect(await counted()).toEqual(['leased', ...Array(5).fill('waiting')])

  // Only the dead one's lease ends; the queue's turn stays where it is.
  await database.owner.outboxMail.updateMany({ where: { state: 'leased' }, data: { leaseUntil: new Date(0) } })
  const next = start()
  await next.ready
  await expect.poll(counted).toEqual(['unknown', ...Array(5).fill('waiting')])
  // Twenty an hour, evenly: the next turn is minutes away, whoever takes it.
  const queue = await database.owner.addresseeQueue.findFirst({
    where: { addressee: { contacts: { some: { value: email } } } },
  })
  expect(queue?.nextAt.getTime()).toBeGreaterThan(Date.now() + 60_000)
  expect(smtp.to(email)).toHaveLength(1)
})
