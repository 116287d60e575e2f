import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { afterAll, afterEach, expect, test } from 'vitest'
import { expireExports } from '@/features/exports/expire-exports'
import { createExportFixture } from '@/tests/integration/exports-fixture'
import { createTestDatabase } from '@/tests/integration/harness'
import { filesOf, lookingFor, tablesOf } from '@/tests/integration/stolen-fixture'
import { FaultySmtp } from './smtp-server'
import { startWorker, type WorkerProcess } from './worker-process'

/* The worker as it runs makes exports: killed in the middle, several at once, and nothing of it lies in clear. */

const database = await createTestDatabase()
const { owner } = database
const smtp = await new FaultySmtp().start()
const workers: WorkerProcess[] = []
const start = () => {
  const worker = startWorker(database, smtp)
  workers.push(worker)
  return worker
}
afterEach(async () => {
  for (const { child } of workers) child.kill('SIGKILL')
  await Promise.all(workers.map(({ ended }) => ended))
  workers.length = 0
})
afterAll(() => smtp.stop())

test('nothing of those who are in a file is found in the database, its files or the log: not before, not after', async () => {
  const mark = randomUUID()
  const canaries = {
    email: `Zq-Canary-${mark}@example.org`,
    name: `Zqcanary ${mark} Иванова`,
    organisation: `Zqunion ${mark}`,
    comment: `Zqcomment ${mark}`,
  }
  const found = lookingFor(canaries)
  const look = async () => {
    await owner.$executeRaw`CHECKPOINT`
    for (const { table, text } of await tablesOf(database)) expect(found(Buffer.from(text)), table).toEqual([])
    for (const { file, bytes } of await filesOf(database)) expect(found(bytes), file).toEqual([])
  }
  const { sign, askedId, approve, fetchFile, openFile, row } = await createExportFixture(database)
  await sign({ signer: { ...canaries, city: '', role: '' } })
  const [fetched, expired] = [await askedId(), await askedId()]
  await approve(fetched)
  await approve(expired)
  const worker = start()
  await worker.ready
  for (const id of [fetched, expired]) await expect.poll(async () => (await row(id)).state).toBe('made')
  await look()
  const csv = await openFile(await fetchFile(fetched, new Date()))
  for (const canary of Object.values(canaries)) expect(csv).toContain(canary)
  await expireExports({ db: database.worker, now: new Date(Date.now() + 25 * 3_600_000) })
  expect((await row(expired)).state).toBe('expired')
  expect(await owner.exportPart.count()).toBe(0)
  await look()
  expect(worker.said()).toMatch(/An export was made/)
  expect(found(Buffer.from(worker.said()))).toEqual([])
})

test('a worker that is killed in the middle leaves no half file: of two others one makes it anew', async () => {
  const { crowd, askedId, approve, fetchFile, openFile, row, acts } = await createExportFixture(database)
  await crowd(20_000, { comment: 'y'.repeat(300) })
  const id = await askedId()
  await approve(id)
  const first = start()
  await first.ready
  const parts = () => owner.exportPart.count({ where: { exportId: id } })
  await expect.poll(parts, { interval: 5 }).toBeGreaterThan(0)
  first.child.kill('SIGKILL')
  await first.ended
  const left = await row(id)
  expect(left.state).toBe('making')
  await expect(fetchFile(id)).rejects.toThrow('not-yet')

  await owner.export.update({ where: { id }, data: { leaseUntil: new Date(0) } })
  await Promise.all([start().ready, start().ready])
  await expect.poll(async () => (await row(id)).state).toBe('made')
  expect(await row(id)).toMatchObject({ attempts: 2, total: 20_000 })
  const found = parse(await openFile(await fetchFile(id, new Date())), { bom: true, columns: true })
  expect(found).toHaveLength(20_000)
  expect((await acts()).filter(({ action }) => action === 'export.make')).toHaveLength(1)
})
