import { expect, test } from 'vitest'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { mailWaiting, restoreMails } from '@/features/signatures/restore-mails'
import { jobs } from '@/worker/jobs'
import { createTestDatabase } from './harness'
import { aboutPetition, openMail } from './outbox-fixture'
import { createFixture } from './signatures-fixture'

const database = await createTestDatabase()
const worker = (now = new Date()) => ({ db: database.worker, keys: database.keys.worker, now })

test.each(Object.entries(jobs).map(([name, { run }]) => ({ name, run })))(
  'the worker may do the job "$name", twice as well',
  async ({ run }) => {
    const { sign, signAndConfirm } = await createFixture(database)
    await sign('a@example.org')
    await signAndConfirm('b@example.org', { display: 'full' })
    await run(worker(), { imapHosts: [] })
    await run(worker(new Date('2030-01-01')), { imapHosts: [] })
  },
)

test('a mail that was lost from the outbox is made anew, once, with a link that works', async () => {
  const { sign, signAndConfirm, petition, web } = await createFixture(database)
  await signAndConfirm('confirmed@example.org')
  await sign('sent@example.org')
  await sign('lost@example.org')
  const [sent, lost] = [
    await openMail(database, 'confirm_signature', 'sent@example.org', petition.id),
    await openMail(database, 'confirm_signature', 'lost@example.org', petition.id),
  ]
  await database.worker.link.updateMany({
    where: { aboutId: sent.row.aboutId ?? '' },
    data: { expiresAt: new Date(Date.now() + 1e8) },
  })
  await database.owner.outboxMail.deleteMany({ where: await aboutPetition(database.owner, petition.id) })

  expect((await Promise.all([restoreMails(worker()), restoreMails(worker())])).every((found) => found <= 1)).toBe(true)
  expect(await restoreMails(worker())).toBe(0)
  const where = await aboutPetition(database.owner, petition.id)
  expect(await database.owner.outboxMail.findMany({ where, select: { aboutId: true } })).toEqual([
    { aboutId: lost.row.aboutId },
  ])
  const { token } = await openMail(database, 'confirm_signature', 'lost@example.org', petition.id)
  expect(await confirmSignature(web(), { token: lost.token })).toEqual({ ok: false, reason: 'unknown' })
  expect(await confirmSignature(web(), { token })).toMatchObject({ ok: true })
})

test('a form that had to wait without a mail has one as soon as its address may, and two workers send one', async () => {
  const { petition, sign } = await createFixture(database)
  const yesterday = new Date(Date.now() - 26 * 3_600_000)
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) await sign('later@example.org', { name }, yesterday)
  const mails = async () => database.owner.outboxMail.count({ where: await aboutPetition(database.owner, petition.id) })
  expect(await mails()).toBe(3)
  expect(await mailWaiting({ ...worker(), now: yesterday })).toBe(0)
  await Promise.all([mailWaiting(worker()), mailWaiting(worker())])
  expect(await mailWaiting(worker())).toBe(0)
  expect(await mails()).toBe(4)
  const newest = await database.owner.signature.findFirstOrThrow({
    where: { petitionId: petition.id },
    orderBy: { turn: 'desc' },
    select: { id: true },
  })
  const where = { aboutId: newest.id }
  expect([await database.owner.link.count({ where }), await database.owner.outboxMail.count({ where })]).toEqual([1, 1])
})
