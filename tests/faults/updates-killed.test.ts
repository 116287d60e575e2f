import { afterEach, expect, test } from 'vitest'
import { expireLeases } from '@/features/outbox/expire-leases'
import { pauseOrStopUpdate } from '@/features/updates/pause-or-stop-update'
import { createTestDatabase } from '@/tests/integration/harness'
import { createUpdates } from '@/tests/integration/updates-fixture'
import { repeat } from '@/worker/repeat'
import { FaultySmtp } from './smtp-server'
import { passTime } from './worker-fixture'
import { startWorker, type WorkerProcess } from './worker-process'

const database = await createTestDatabase()
const { owner } = database
let workers: WorkerProcess[] = []

async function kill(): Promise<void> {
  for (const { child } of workers) child.kill('SIGKILL')
  await Promise.all(workers.map(({ ended }) => ended))
  workers = []
}
afterEach(kill)

test('an update whose worker is killed again and again, paused and resumed, reaches each once', async () => {
  const smtp = await new FaultySmtp().start()
  // Slow enough to be caught in the middle.
  smtp.onData = () => new Promise((resolve) => setTimeout(resolve, 30))
  const updates = await createUpdates(database)
  const count = 300
  await updates.readers(count, { domain: 'example.org' })
  const { id } = await updates.write()
  await updates.send(id)
  const begin = async () => {
    const worker = startWorker(database, smtp)
    workers.push(worker)
    await worker.ready
  }
  const steer = async (to: 'paused' | 'sending') =>
    pauseOrStopUpdate(updates.context(), { update: await updates.load(id), to })

  for (const taken of [40, 100, 160]) {
    await begin()
    await expect.poll(() => smtp.taken.length).toBeGreaterThan(taken)
    if (taken === 100) await steer('paused')
    await kill()
    await passTime(database)
    if (taken === 100) await steer('sending')
  }
  await begin()
  // What may have arrived is tried once more after half an hour.
  const turns = repeat('turns', 500, async () => {
    const past = new Date(Date.now() - 1_000)
    await owner.outboxMail.updateMany({ where: { state: 'unknown' }, data: { runAt: past } })
    await expireLeases({ db: owner, now: new Date() })
  })
  await expect.poll(async () => updates.read(id)).toMatchObject({ state: 'sent', queued: count })
  await turns.stop()
  await kill()
  await smtp.stop()

  // Each reader has one message; what a killed worker had in hand may have come a second time, and is the same message.
  const byReader = Map.groupBy(smtp.taken, ({ to }) => to)
  expect(byReader.size).toBe(count)
  for (const [, taken] of byReader) {
    expect(new Set(taken.map(({ messageId }) => messageId)).size).toBe(1)
    expect(taken.length).toBeLessThanOrEqual(2)
  }
  const { sent, unknown, failed, skipped } = await updates.read(id)
  expect({ sum: sent + unknown, failed, skipped }).toEqual({ sum: count, failed: 0, skipped: 0 })
  expect(smtp.taken.length - count).toBeLessThanOrEqual(3 * 10)
  expect(await owner.outboxMail.count({ where: { aboutId: id } })).toBe(0)
})

/** An update to some readers, begun, before a server slow enough to be caught in the middle. */
async function beginSlowly(count: number) {
  const smtp = await new FaultySmtp().start()
  smtp.onData = () => new Promise((resolve) => setTimeout(resolve, 30))
  const updates = await createUpdates(database)
  await updates.readers(count)
  const { id } = await updates.write()
  await updates.send(id)
  const begin = async () => {
    const worker = startWorker(database, smtp)
    workers.push(worker)
    await worker.ready
    return worker
  }
  return { smtp, updates, id, begin }
}

test('an update whose worker is stopped for a new version goes on in the next, and nobody gets it twice', async () => {
  const { smtp, updates, id, begin } = await beginSlowly(120)
  const first = await begin()
  await expect.poll(() => smtp.taken.length).toBeGreaterThan(30)
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  expect(smtp.taken.length).toBeLessThan(120)
  await begin()
  await expect.poll(async () => updates.read(id)).toMatchObject({ state: 'sent', sent: 120, unknown: 0 })
  await kill()
  await smtp.stop()
  expect(smtp.taken).toHaveLength(120)
  expect(new Set(smtp.taken.map(({ to }) => to)).size).toBe(120)
})

test('a worker that stands still keeps no reader waiting, and sends nothing anew when it goes on', async () => {
  const { smtp, updates, id, begin } = await beginSlowly(120)
  const first = await begin()
  await expect.poll(() => smtp.taken.length).toBeGreaterThan(30)
  first.child.kill('SIGSTOP')
  // A row that it has locked is free when the database ends its transaction, after ten seconds.
  await expect
    .poll(() =>
      passTime(database).then(
        () => 'passed',
        () => 'locked',
      ),
    )
    .toBe('passed')
  await begin()
  const settled = async () => {
    await owner.outboxMail.updateMany({ where: { state: 'unknown' }, data: { runAt: new Date(Date.now() - 1_000) } })
    return updates.read(id)
  }
  await expect.poll(settled).toMatchObject({ state: 'sent', queued: 120, failed: 0 })
  first.child.kill('SIGCONT')
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  await kill()
  await smtp.stop()
  const byReader = Map.groupBy(smtp.taken, ({ to }) => to)
  expect(byReader.size).toBe(120)
  for (const [, taken] of byReader) {
    expect(new Set(taken.map(({ messageId }) => messageId)).size).toBe(1)
    expect(taken.length).toBeLessThanOrEqual(2)
  }
  const { sent, unknown, skipped } = await updates.read(id)
  expect([sent + unknown, skipped]).toEqual([120, 0])
})
