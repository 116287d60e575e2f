import { describe, expect, test } from 'vitest'
import { recordReturnedMail } from '@/features/bounces/record-returned-mail'
import { hour } from '@/features/days'
import { createUnsubscribeToken } from '@/features/news/create-unsubscribe-token'
import { stopNews } from '@/features/news/stop-news'
import { purgeMails } from '@/features/outbox/purge-mails'
import { restoreUpdates } from '@/features/updates/restore-updates'
import { failures } from '@/tests/factories/mails/failures'
import { createTestDatabase } from '@/tests/integration/harness'
import { readReturned } from '@/worker/reading/read-returned'
import type { Mode } from './smtp-server'
import { startUpdates } from './updates-fixture'
import { passTime, startMails } from './worker-fixture'

/* What may fail while an update is sent (trust, B3); beside the stories of updates.test.ts and updates-killed.test.ts. */

const database = await createTestDatabase()
const { owner, web, keys } = database
const post = startUpdates(database)
const { begin, reach, start, stopAll } = post

/** How often each reader has a message that the server took. */
const counts = () => {
  const taken = post.smtp.taken.filter(({ mode }) => mode === 'well' || mode === 'drop-after-250')
  return [...Map.groupBy(taken, ({ to }) => to).values()].map(({ length }) => length)
}
const codes = async () => (await owner.outboxMail.findMany({ select: { lastCode: true } })).map((row) => row.lastCode)

describe('each has it once, however the mail server behaves at first', () => {
  test.each<[Mode, string]>([
    ['greeting-421', '421'],
    ['no-greeting', 'ETIMEDOUT'],
    ['sender-550', '550'],
    ['data-452', '452'],
    ['drop-after-250', '250'],
  ])('%s', async (mode, code) => {
    post.smtp.mode = mode
    const id = await begin(4)
    start(1, { patience: 2_000 })
    await expect.poll(codes).toContain(code)
    post.smtp.mode = 'well'
    await stopAll()
    await passTime(database)
    start()
    await reach(id, { state: 'sent', sent: 4, failed: 0, unknown: 0 })
    expect(counts()).toEqual([1, 1, 1, 1])
  })
})

test('a slow server keeps no database connection busy', async () => {
  post.smtp.mode = 'slow-250'
  await begin(10)
  await post.updates.queue()
  const mails = startMails(database, post.smtp)
  await expect.poll(() => post.smtp.taken.length).toBe(10)
  const [{ busy } = { busy: -1 }] = await owner.$queryRaw<{ busy: number }[]>`
    SELECT count(*)::int AS busy FROM pg_stat_activity
    WHERE datname = current_database() AND usename <> current_user AND state <> 'idle'`
  expect(busy).toBe(0)
  post.smtp.mode = 'well'
  await post.smtp.stop()
  await mails.stop()
})

test('a database that hangs up again and again loses no reader, and tells none two things', async () => {
  post.smtp.onData = () => new Promise((resolve) => setTimeout(resolve, 10))
  const id = await begin(120)
  start(2)
  for (let times = 0; times < 8; times += 1) {
    await new Promise((resolve) => setTimeout(resolve, 120))
    await owner.$queryRaw`
      SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
      WHERE datname = current_database() AND usename <> current_user`
  }
  await stopAll()
  await passTime(database)
  start()
  const hurried = async () => {
    // What may have arrived is tried once more after half an hour.
    await owner.outboxMail.updateMany({ where: { state: 'unknown' }, data: { runAt: new Date(0) } })
    return post.updates.read(id)
  }
  await expect.poll(hurried).toMatchObject({ state: 'sent', queued: 120, failed: 0, skipped: 0 })
  const byReader = Map.groupBy(post.smtp.taken, ({ to }) => to)
  expect(byReader.size).toBe(120)
  for (const taken of byReader.values()) {
    expect(new Set(taken.map(({ messageId }) => messageId)).size).toBe(1)
    expect(taken.length).toBeLessThanOrEqual(2)
  }
})

test('workers whose clocks are an hour apart send each reader one mail', async () => {
  const id = await begin(60)
  start(1, { clock: () => new Date(Date.now() + hour) })
  start(1, { clock: () => new Date(Date.now() - hour) })
  await reach(id, { state: 'sent', sent: 60, skipped: 0 })
  expect(counts()).toEqual(Array(60).fill(1))
})

describe('mails that were deleted by hand', () => {
  test('are made anew, once, and nobody else gets a second one', async () => {
    // Those who are put off are at a domain of their own: it rests, and the others do not wait for it.
    const late = `late-${post.domain}`
    await post.updates.readers(10, { domain: late })
    const id = await begin(20)
    await post.updates.queue()
    post.smtp.behave = (to) => (to.endsWith(late) ? 'rcpt-451' : 'well')
    start()
    await reach(id, { state: 'sending', sent: 20 })
    await stopAll()
    const { count } = await owner.outboxMail.deleteMany({ where: { aboutId: id } })
    expect(count).toBe(10)
    post.smtp.behave = () => 'well'
    start(2)
    // It is not told as sent while somebody lacks it.
    await expect.poll(async () => (await post.updates.read(id)).allQueued).toBe(true)
    expect(await post.updates.read(id)).toMatchObject({ state: 'sending', queued: 30, sent: 20 })
    const restored = await Promise.all([1, 2].map(() => restoreUpdates({ db: database.worker })))
    expect(restored.sort()).toEqual([0, 10])
    await reach(id, { state: 'sent', queued: 30, sent: 30 })
    expect(counts()).toEqual(Array(30).fill(1))
  })

  test('of an update in which nothing was lost, nothing is made', async () => {
    const id = await begin(3)
    await post.updates.queue()
    expect(await restoreUpdates({ db: database.worker })).toBe(0)
    start()
    await reach(id, { state: 'sent', queued: 3, sent: 3 })
    expect(await restoreUpdates({ db: database.worker })).toBe(0)
  })
})

test('a mail that waited for days and may have arrived keeps its second try', async () => {
  let first = true
  post.smtp.behave = () => (first ? 'drop-after-data' : 'well')
  const id = await begin(1)
  await post.updates.queue()
  await owner.outboxMail.updateMany({ where: { aboutId: id }, data: { createdAt: new Date(Date.now() - 72 * hour) } })
  start()
  await expect.poll(codes).toEqual(['ambiguous'])
  await stopAll()
  await purgeMails({ db: database.worker, now: new Date() })
  first = false
  await passTime(database)
  start()
  await reach(id, { state: 'sent', sent: 1 })
  expect(new Set(post.smtp.taken.map(({ messageId }) => messageId)).size).toBe(1)
})

test('a report that comes before its mail is written down as sent waits, and keeps the next update away', async () => {
  const id = await begin(2)
  start()
  await reach(id, { state: 'sent', sent: 2 })
  const [taken] = post.smtp.to(`reader1@${post.domain}`)
  if (!taken) throw new Error('Nothing went')
  const sent = { messageId: taken.messageId.slice(1, 37), returnTo: taken.from, to: taken.to }
  const report = failures['Postfix: nobody there']?.mail(sent) ?? Buffer.alloc(0)
  const take = () => recordReturnedMail(post.updates.workerContext(), readReturned(report))
  const row = { where: { messageId: sent.messageId } }
  await owner.outboxMail.update({ ...row, data: { state: 'leased' } })
  expect(await take()).toBe('later')
  await owner.outboxMail.update({ ...row, data: { state: 'sent' } })
  expect(await take()).toBe('hard')
  const next = await post.updates.write()
  await post.updates.send(next.id)
  await reach(next.id, { state: 'sent', sent: 1, skipped: 1 })
})

test('one press to be left alone that is sent ten times at once is one', async () => {
  const id = await begin(2)
  start()
  await reach(id, { state: 'sent', sent: 2 })
  const [reader] = await owner.signature.findMany({ where: { petitionId: post.updates.petition.id } })
  const token = createUnsubscribeToken(keys.worker, reader?.id ?? '')
  const pressed = await Promise.all(Array.from({ length: 10 }, () => stopNews({ db: web, now: new Date() }, { token })))
  expect(pressed).toEqual(Array(10).fill({ ok: true }))
  await post.updates.compact()
  expect(await post.updates.read(id)).toMatchObject({ unsubscribed: 1 })
})
