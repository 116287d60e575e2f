import { describe, expect, test } from 'vitest'
import { createUnsubscribeToken } from '@/features/news/create-unsubscribe-token'
import { stopNews } from '@/features/news/stop-news'
import { pauseOrStopUpdate } from '@/features/updates/pause-or-stop-update'
import { createTestDatabase } from '@/tests/integration/harness'
import { startUpdates } from './updates-fixture'
import { passTime, queueSignIn } from './worker-fixture'

const database = await createTestDatabase()
const { owner, web, keys } = database
const post = startUpdates(database)
const { begin, handedOver, reach, start, stopAll } = post

test('three workers send each reader one mail that says nothing outside, with one press to be left alone', async () => {
  const id = await begin(60)
  start(3)
  await reach(id, { state: 'sent', sent: 60, failed: 0 })
  expect(post.smtp.taken).toHaveLength(60)
  expect(new Set(post.smtp.taken.map(({ to }) => to)).size).toBe(60)
  const [taken] = post.smtp.taken
  expect(taken?.mail.subject).toBe('News you asked for')
  expect(taken?.mail.text).toContain('A first answer')
  expect(taken?.raw).toMatch(/^List-Unsubscribe:\s+<https:\/\/sign\.example\.net\/en\/unsubscribe\/[\w-]{43}>\r$/m)
  expect(taken?.raw).toMatch(/^List-Unsubscribe-Post:\s+List-Unsubscribe=One-Click\r$/m)
  const links = new Set(post.smtp.taken.map(({ raw }) => /^List-Unsubscribe:\s+(.*)\r$/m.exec(raw)?.[1]))
  expect(links.size).toBe(60)
  const pages = new Set(post.smtp.taken.map(({ mail }) => /\S+\?from=mail/.exec(mail.text ?? '')?.[0]))
  expect([...pages]).toEqual([`https://sign.example.net/en/updates/${id}?from=mail`])
})

test('whoever waits for a link goes first', async () => {
  await begin(40)
  await post.updates.queue()
  await queueSignIn(database, 'waits@example.org')
  start()
  await expect.poll(() => post.smtp.taken.length).toBeGreaterThan(5)
  expect(post.smtp.taken.slice(0, 6).map(({ to }) => to)).toContain('waits@example.org')
})

test('whoever presses while it is sent gets no more, neither of this nor of what happens', async () => {
  const id = await begin(2)
  await post.updates.queue()
  const [first] = await owner.signature.findMany({
    where: { petitionId: post.updates.petition.id },
    select: { id: true },
  })
  const token = createUnsubscribeToken(keys.worker, first?.id ?? '')
  expect(await stopNews({ db: web, now: new Date() }, { token })).toEqual({ ok: true })
  start()
  await reach(id, { state: 'sent', sent: 1, skipped: 1 })
  expect(post.smtp.taken).toHaveLength(1)
})

test('a pause holds what has not gone, and nothing is lost or doubled by it', async () => {
  post.smtp.onData = () => new Promise((resolve) => setTimeout(resolve, 20))
  const id = await begin(60)
  start(2)
  await expect.poll(() => post.smtp.taken.length).toBeGreaterThan(5)
  await pauseOrStopUpdate(post.updates.context(), { update: await post.updates.load(id), to: 'paused' })
  await expect.poll(async () => owner.outboxMail.count({ where: { state: { in: ['due', 'leased'] } } })).toBe(0)
  const before = post.smtp.taken.length
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(post.smtp.taken).toHaveLength(before)
  await pauseOrStopUpdate(post.updates.context(), { update: await post.updates.load(id), to: 'sending' })
  await reach(id, { state: 'sent', sent: 60 })
  expect(new Set(post.smtp.taken.map(({ to }) => to)).size).toBe(60)
  expect(post.smtp.taken).toHaveLength(60)
})

describe('a mail server that', () => {
  test('refuses some for good is not asked again, and it is counted', async () => {
    post.smtp.behave = (to) =>
      to.startsWith('reader1@') ? 'rcpt-550' : to.startsWith('reader2@') ? 'data-554' : 'well'
    const id = await begin(5)
    start()
    await reach(id, { state: 'sent', sent: 3, failed: 2 })
    const next = await post.updates.write()
    await post.updates.send(next.id)
    post.smtp.behave = () => 'well'
    await reach(next.id, { state: 'sent', sent: 4, skipped: 1 })
    expect(post.smtp.to(`reader1@${post.domain}`)).toEqual([])
  })

  test('puts one off gets it later, while the others have theirs', async () => {
    post.smtp.behave = (to) => (to.endsWith('@slow.example.org') ? 'rcpt-451' : 'well')
    await post.updates.readers(1, { domain: 'slow.example.org' })
    const id = await begin(2)
    start()
    await reach(id, { state: 'sending', sent: 2 })
    post.smtp.behave = () => 'well'
    await stopAll()
    await passTime(database)
    start()
    await reach(id, { state: 'sent', sent: 3 })
    expect(post.smtp.taken).toHaveLength(3)
  })

  test.each(['drop-after-data', 'slow-250'] as const)(
    'may have taken one (%s) gets it once more at most',
    async (mode) => {
      let first = true
      post.smtp.behave = (to) => {
        if (!to.startsWith('reader1@') || !first) return 'well'
        return mode
      }
      post.smtp.onData = ({ to }) => {
        if (to.startsWith('reader1@')) first = false
      }
      const id = await begin(3)
      start(1, { patience: mode === 'slow-250' ? 2_000 : 30_000 })
      await reach(id, { state: 'sending', sent: 2 })
      await stopAll()
      await passTime(database)
      start()
      await reach(id, { state: 'sent', sent: 3, unknown: 0 })
      expect(handedOver().size).toBe(3)
      expect(post.smtp.to(`reader1@${post.domain}`).length).toBeLessThanOrEqual(2)
    },
  )

  test('is away loses nothing', async () => {
    await post.smtp.stop()
    const id = await begin(12)
    start(2)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await post.updates.read(id)).toMatchObject({ state: 'sending', sent: 0, failed: 0 })
    await post.smtp.start()
    await stopAll()
    await passTime(database)
    start(2)
    await reach(id, { state: 'sent', sent: 12 })
    expect(new Set(post.smtp.taken.map(({ to }) => to)).size).toBe(12)
  })
})

test('leases that a lost worker left behind end: what it had not begun goes once, what it had may come once more', async () => {
  const id = await begin(4)
  await post.updates.queue()
  await owner.$executeRaw`
    UPDATE outbox_mails SET state = 'leased', attempts = 1, lease_until = now() - interval '1 s',
      last_code = CASE WHEN ctid = (SELECT min(ctid) FROM outbox_mails) THEN 'sending' END`
  start()
  await reach(id, { sent: 3 })
  await stopAll()
  await passTime(database)
  start()
  await reach(id, { state: 'sent', sent: 4 })
  expect(post.smtp.taken).toHaveLength(4)
})
