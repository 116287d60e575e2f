import { describe, expect, test } from 'vitest'
import { purgeMails } from '@/features/outbox/purge-mails'
import { purgeSignatures } from '@/features/signatures/purge-signatures'
import { readConfirmLink } from '@/features/signatures/read-confirm-link'
import { createTestDatabase } from './harness'
import { openMail } from './outbox-fixture'
import { createFixture } from './signatures-fixture'

const database = await createTestDatabase()
const start = new Date('2026-03-01T09:00:00Z')
const day = 24 * 3_600_000
const at = (days: number) => new Date(start.getTime() + days * day)
const forget = (now: Date) => purgeSignatures({ db: database.worker, now })
const contacts = (signatureId: string) => database.owner.signerContact.count({ where: { signatureId } })

describe('a signature nobody confirms', () => {
  test('loses its person when the link ends, and itself after seven days', async () => {
    const { sign, signatures, web } = await createFixture(database)
    await sign('never@example.org', {}, start)
    const { token, row } = await openMail(database, 'confirm_signature', 'never@example.org')
    const signatureId = row.aboutId ?? ''
    await forget(at(6.5))
    expect(await signatures()).toMatchObject([{ state: 'pending' }])
    await database.worker.link.updateMany({ where: { aboutId: signatureId }, data: { expiresAt: at(3) } })
    await forget(at(2.9))
    expect(await contacts(signatureId)).toBe(1)
    await forget(at(3))
    expect(await contacts(signatureId)).toBe(0)
    expect(await signatures()).toMatchObject([{ state: 'expired' }])
    expect(await readConfirmLink(web(at(3)), token)).toMatchObject({ state: 'expired' })
    await forget(at(7))
    expect(await signatures()).toEqual([])
    expect(await readConfirmLink(web(at(7)), token)).toBeUndefined()
    expect(await database.owner.outboxMail.count({ where: { aboutId: signatureId } })).toBe(0)
  })

  test('can begin anew after its link has ended', async () => {
    const { sign, signatures } = await createFixture(database)
    await sign('slow@example.org', {}, at(0))
    await database.worker.link.updateMany({ where: { expiresAt: null }, data: { expiresAt: at(3) } })
    await forget(at(4))
    const [signature] = await signatures()
    expect(signature).toMatchObject({ state: 'expired', lastMailAt: null })
    await sign('slow@example.org', {}, at(5))
    expect(await signatures()).toMatchObject([
      { id: signature?.id, state: 'pending', createdOn: new Date('2026-03-06') },
    ])
    expect(await contacts(signature?.id ?? '')).toBe(1)
  })
})

describe('a confirmed signature', () => {
  test.each([
    [
      'six months after the petition closed',
      { state: 'closed' as const, closedAt: at(10) },
      new Date('2026-09-11T09:00:00Z'),
    ],
    ['six months after its date', { closesAt: at(10) }, new Date('2026-09-11T09:00:00Z')],
    ['30 days after the hand-in', { state: 'handed_in' as const, closedAt: at(10), handedInAt: at(20) }, at(50)],
    ['24 months after it was confirmed, though the petition stays open', {}, new Date('2028-03-01T00:00:00Z')],
  ])('is without its person %s, and still counts', async (_, end, moment) => {
    const { signAndConfirm, signatures, petition } = await createFixture(database)
    await signAndConfirm('kept@example.org', {}, start)
    const [signature] = await signatures()
    await database.owner.petition.update({ where: { id: petition.id }, data: end })
    await forget(new Date(moment.getTime() - 60_000))
    expect(await contacts(signature?.id ?? '')).toBe(1)
    await forget(moment)
    expect(await contacts(signature?.id ?? '')).toBe(0)
    expect(await signatures()).toMatchObject([{ state: 'confirmed' }])
  })
})

test('the index key of a petition that has ended is gone, and with it every way to ask who signed', async () => {
  const [byHand, byDate, open] = [
    await createFixture(database),
    await createFixture(database, { closesAt: at(1) }),
    await createFixture(database),
  ]
  await database.owner.petition.update({
    where: { id: byHand.petition.id },
    data: { state: 'closed', closedAt: at(1) },
  })
  const keys = () => database.owner.petitionIndexKey.findMany({ select: { petitionId: true } })
  await forget(at(1.5))
  const left = (await keys()).map(({ petitionId }) => petitionId)
  expect(left).not.toContain(byHand.petition.id)
  expect(left).toContain(byDate.petition.id)
  await forget(at(2))
  const now = (await keys()).map(({ petitionId }) => petitionId)
  expect(now).not.toContain(byDate.petition.id)
  expect(now).toContain(open.petition.id)
  expect(await byHand.sign('late@example.org', {}, at(2))).toEqual({ ok: false, reason: 'closed' })
})

test('mails to signers, which tell a time, are gone after two days', async () => {
  const { signAndConfirm, signatures } = await createFixture(database)
  await signAndConfirm('times@example.org', {}, start)
  const [signature] = await signatures()
  const where = { aboutId: signature?.id ?? '' }
  await database.owner.outboxMail.updateMany({ where, data: { state: 'sent' } })
  await purgeMails({ db: database.worker, now: at(1.9) })
  expect(await database.owner.outboxMail.count({ where })).toBe(1)
  await purgeMails({ db: database.worker, now: at(2.1) })
  expect(await database.owner.outboxMail.count({ where })).toBe(0)
})
