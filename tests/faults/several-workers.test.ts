import { afterEach, beforeEach, expect, test } from 'vitest'
import { readMailHealth } from '@/features/outbox/read-mail-health'
import { createTestDatabase } from '@/tests/integration/harness'
import { FaultySmtp } from './smtp-server'
import { passTime, queue, queueSignIn, startMails, untilMails } from './worker-fixture'

const database = await createTestDatabase()
let smtp: FaultySmtp
let runs: ReturnType<typeof startMails>[] = []

beforeEach(async () => {
  smtp = await new FaultySmtp().start()
})
afterEach(async () => {
  await Promise.all(runs.map((run) => run.stop()))
  runs = []
  await smtp.stop()
  await database.owner.outboxMail.deleteMany({})
})

function start(count: number, concurrency?: number) {
  for (let i = 0; i < count; i++) runs.push(startMails(database, smtp, concurrency, 10_000))
}

test('three workers send three hundred mails, none twice, over no more connections than they may have', async () => {
  for (let i = 0; i < 10; i++) await queueSignIn(database, `reader${i}@example.org`, 30)
  start(3, 5)
  await untilMails(database, (mails) => mails.every(({ state }) => state === 'sent'))
  expect(smtp.taken).toHaveLength(300)
  expect(new Set(smtp.taken.map(({ messageId }) => messageId)).size).toBe(300)
  expect(smtp.mostConnections).toBeLessThanOrEqual(15)
})

test('a slow server keeps no database connection busy', async () => {
  smtp.mode = 'slow-250'
  await queueSignIn(database, 'slow@example.org', 10)
  start(1)
  await untilMails(database, (mails) => mails.every(({ state }) => state === 'leased'))
  const [{ busy } = { busy: -1 }] = await database.owner.$queryRaw<{ busy: number }[]>`
    SELECT count(*)::int AS busy FROM pg_stat_activity
    WHERE datname = current_database() AND usename <> current_user AND state <> 'idle'`
  expect(busy).toBe(0)
})

test('leases that a lost worker left behind end, and nothing is lost', async () => {
  await queueSignIn(database, 'left@example.org', 50)
  await database.owner.$executeRaw`
    UPDATE outbox_mails SET state = 'leased', attempts = 1, lease_until = now() + interval '5 min'`
  start(1)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(smtp.taken).toEqual([])
  await passTime(database)
  await Promise.all(runs.splice(0).map((run) => run.stop()))
  start(2)
  await untilMails(database, (mails) => mails.every(({ state }) => state === 'sent'))
  expect(smtp.taken).toHaveLength(50)
})

test('a mail server that is away loses nothing, and what is urgent goes first when it is back', async () => {
  await smtp.stop()
  start(1, 1)
  for (let i = 0; i < 5; i++)
    await queue(database, {
      kind: 'invitation',
      payload: { email: `guest${i}@example.org`, token: 'x'.repeat(43), team: 'T' },
    })
  await queueSignIn(database, 'first@example.org')
  await untilMails(database, (mails) => mails.some(({ lastCode }) => lastCode === 'ESOCKET'))
  const away = await readMailHealth({ db: database.web, now: new Date() })
  expect(away).toMatchObject({ queued: 6, sentLastDay: 0 })
  expect(runs[0]?.breaker.trouble).toMatchObject({ code: 'ESOCKET' })

  await smtp.start()
  await passTime(database)
  const mails = await untilMails(database, (all) => all.every(({ state }) => state === 'sent'))
  expect(mails.every(({ attempts }) => attempts === 1)).toBe(true)
  expect(smtp.taken[0]?.to).toBe('first@example.org')
  expect(runs[0]?.breaker.trouble).toBeNull()
  expect(await readMailHealth({ db: database.web, now: new Date() })).toMatchObject({
    queued: 0,
    sentLastDay: 6,
    oldestDue: null,
  })
})

test('a domain that puts us off rests, and the others go on', async () => {
  smtp.behave = (to) => (to.endsWith('@busy.example') ? 'rcpt-451' : 'well')
  for (let i = 0; i < 12; i++) await queueSignIn(database, `a${i}@busy.example`)
  for (let i = 0; i < 12; i++) await queueSignIn(database, `a${i}@example.org`)
  start(1, 2)
  const mails = await untilMails(database, (all) =>
    all.every(({ state, lastCode }) => state !== 'leased' && lastCode !== null),
  )
  expect(mails.filter(({ state }) => state === 'sent')).toHaveLength(12)
  const held = mails.filter(({ lastCode }) => lastCode === 'domain')
  expect(held.length).toBeGreaterThanOrEqual(7)
  expect(held.every(({ attempts, state }) => attempts === 0 && state === 'due')).toBe(true)
})

test('a mail that cannot be written stops no other', async () => {
  await queueSignIn(database, 'fine@example.org', 3)
  const broken = await queue(database, {
    kind: 'sign_in',
    payload: { email: 'x@example.org', token: 'x'.repeat(43), code: 'K' },
  })
  await database.owner.outboxMail.update({
    where: { id: broken },
    data: { sealed: Buffer.from('not a box'), priority: 0 },
  })
  start(1, 1)
  const mails = await untilMails(database, (all) => all.every(({ lastCode }) => lastCode !== null))
  expect(mails.filter(({ state }) => state === 'sent')).toHaveLength(3)
  expect(mails.find(({ id }) => id === broken)).toMatchObject({ state: 'due', lastCode: 'broken', attempts: 1 })
})

test('a database that hangs up again and again loses no mail and doubles few', async () => {
  smtp.onData = () => new Promise((resolve) => setTimeout(resolve, 10))
  await queueSignIn(database, 'steady@example.org', 150)
  start(2, 5)
  for (let i = 0; i < 8; i++) {
    await new Promise((resolve) => setTimeout(resolve, 120))
    await database.owner.$queryRaw`
      SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
      WHERE datname = current_database() AND usename <> current_user`
  }
  await new Promise((resolve) => setTimeout(resolve, 2_500)) // answers that are still being recorded
  await passTime(database)
  await Promise.all(runs.splice(0).map((run) => run.stop()))
  start(1)
  await untilMails(database, (mails) => mails.every(({ state }) => state === 'sent'))
  const ids = smtp.taken.map(({ messageId }) => messageId)
  expect(new Set(ids).size).toBe(150)
  expect(ids.length).toBeLessThan(170)
})
