import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestDatabase } from '@/tests/integration/harness'
import { FaultySmtp } from './smtp-server'
import { startWorker, type WorkerProcess } from './worker-process'

const database = await createTestDatabase()
let smtp: FaultySmtp
let worker: WorkerProcess | undefined

beforeEach(async () => {
  smtp = await new FaultySmtp().start()
})
afterEach(async () => {
  worker?.child.kill('SIGKILL')
  await worker?.ended
  await smtp.stop()
})

/** What a process sees of the death of the one that started it: its channel and its pipes are closed. */
function orphan({ child }: WorkerProcess): void {
  child.disconnect()
  child.stdout?.destroy()
  child.stderr?.destroy()
}

test('a worker that stood still while its start command was killed ends when it goes on', {
  timeout: 60_000,
}, async () => {
  worker = startWorker(database, smtp)
  await worker.ready
  worker.child.kill('SIGSTOP')
  orphan(worker)
  worker.child.kill('SIGCONT')
  expect(await worker.ended).toBe(0)
})
