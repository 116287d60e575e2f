import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { FaultySmtp } from '@/tests/faults/smtp-server'
import { startWorker } from '@/tests/faults/worker-process'
import { createTestDatabase } from './harness'
import { filesOf, lookingFor, tablesOf } from './stolen-fixture'
import { createVersions } from './versions-fixture'

/* Whoever steals the database while signers are asked about a newer text learns of none of them (decisions 0043, 0056). */

const database = await createTestDatabase()
const { owner } = database
const smtp = await new FaultySmtp().start()
afterAll(() => smtp.stop())

test('no table, file or log names whom a worker asks, whom it asked, and who answered', async () => {
  const mark = randomUUID()
  const secrets = {
    waits: `Zq-waits-${mark}@example.org`,
    asked: `Zq-asked-${mark}@example.org`,
    name: `Zqname ${mark}`,
  }
  const found = lookingFor(secrets)
  const look = async () => {
    for (const { table, text } of await tablesOf(database)) expect(found(Buffer.from(text)), table).toEqual([])
  }
  const versions = await createVersions(database)
  for (const email of [secrets.asked, secrets.waits]) await versions.signAndConfirm(email, { name: secrets.name })
  await owner.outboxMail.deleteMany({})
  await versions.change({ title: 'Free all miners' }, 'material')

  await versions.queue()
  expect(await owner.versionAskRecipient.count()).toBe(2)
  // A mail is about the question: no column beside what is sealed says whose it is.
  const mails = await owner.outboxMail.findMany({ where: { kind: 'text_changed' } })
  const signers = lookingFor(Object.fromEntries((await owner.signature.findMany()).map(({ id }) => [id, id])))
  expect(mails).toHaveLength(2)
  expect(signers(Buffer.from(JSON.stringify(mails.map(({ sealed: _, ...row }) => row))))).toEqual([])
  await look()

  const worker = startWorker(database, smtp)
  await worker.ready
  await expect.poll(() => smtp.taken.length).toBe(2)
  await expect.poll(versions.ask).toMatchObject([{ sent: 2, endedAt: expect.any(Date) }])
  await look()
  worker.child.kill('SIGTERM')
  await worker.ended
  expect(found(Buffer.from(worker.said()))).toEqual([])
  // It would find nothing where nothing went out.
  expect(smtp.taken.map(({ to }) => to)).toContain(secrets.asked)
  expect(await owner.versionAskRecipient.count()).toBe(0)

  await owner.$executeRaw`CHECKPOINT`
  for (const { file, bytes } of await filesOf(database)) expect(found(bytes), file).toEqual([])
})
