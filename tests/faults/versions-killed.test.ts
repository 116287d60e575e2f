import { afterEach, expect, test } from 'vitest'
import { expireLeases } from '@/features/outbox/expire-leases'
import { createTestDatabase } from '@/tests/integration/harness'
import { createVersions } from '@/tests/integration/versions-fixture'
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

test('signers are asked once each about a newer text, though the worker is killed in the middle', async () => {
  const smtp = await new FaultySmtp().start()
  // Slow enough to be caught in the middle.
  smtp.onData = () => new Promise((resolve) => setTimeout(resolve, 30))
  const { confirm, change, ask } = await createVersions(database)
  const count = 60
  await confirm(count)
  await change({ title: 'Release everybody' }, 'material')
  const begin = async () => {
    const worker = startWorker(database, smtp)
    workers.push(worker)
    await worker.ready
  }
  for (const taken of [20]) {
    await begin()
    await expect.poll(() => smtp.taken.length).toBeGreaterThan(taken)
    await kill()
    await passTime(database)
  }
  await begin()
  // What may have arrived is tried once more after half an hour.
  const turns = repeat('turns', 500, async () => {
    const past = new Date(Date.now() - 1_000)
    await owner.outboxMail.updateMany({ where: { state: 'unknown' }, data: { runAt: past } })
    await expireLeases({ db: owner, now: new Date() })
  })
  await expect.poll(ask).toMatchObject([{ queued: count, allQueued: true, endedAt: expect.any(Date) }])
  await turns.stop()
  await kill()
  await smtp.stop()

  // What a killed worker had in hand may have come a second time, and is the same message.
  const bySigner = Map.groupBy(smtp.taken, ({ to }) => to)
  expect(bySigner.size).toBe(count)
  for (const [signer, messages] of bySigner)
    expect(new Set(messages.map(({ messageId }) => messageId)).size, String(signer)).toBe(1)
  expect((await ask())[0]?.counts).toMatchObject([{ fromVersion: 1, asked: count }])
})
