import { describe, expect, test } from 'vitest'
import { changeDisplay } from '@/features/signatures/change-display'
import { eraseSignature } from '@/features/signatures/erase-signature'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { requestData } from '@/features/signatures/request-data'
import { stopUpdates } from '@/features/signatures/stop-updates'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { shownWords } from '@/tests/factories/signatures'
import { createTestDatabase } from './harness'
import { createFixture } from './signatures-fixture'

const database = await createTestDatabase()
const start = new Date('2026-03-01T09:00:00Z')
const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000)

async function list(petitionId: string) {
  const [signature] = await database.owner.signature.findMany({ where: { petitionId } })
  if (!signature) throw new Error('Nobody signed')
  await database.owner.publicSignature.create({
    data: { petitionId, signatureId: signature.id, name: 'Ada Signer', country: 'GB', batch: 1 },
  })
  return signature
}

describe('withdrawing', () => {
  test('takes the signature off the count and the list, and forgets the person', async () => {
    const { signAndConfirm, signatures, uncompacted, web, petition } = await createFixture(database)
    const token = await signAndConfirm('gone@example.org', { display: 'full' }, start)
    const signature = await list(petition.id)
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => withdrawSignature(web(at(50)), { token })))
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    expect(await signatures()).toMatchObject([{ state: 'withdrawn', display: 'none' }])
    expect(await uncompacted()).toBe(0)
    expect(
      await database.owner.tallyDelta.findMany({
        where: { petitionId: petition.id },
        select: { day: true, delta: true },
      }),
    ).toEqual([
      { day: new Date('2026-03-01'), delta: 1 },
      { day: new Date('2026-03-01'), delta: -1 },
    ])
    const of = { where: { signatureId: signature.id } }
    expect(await database.owner.signerContact.count(of)).toBe(0)
    expect(await database.owner.publicSignature.count(of)).toBe(0)
    expect(await database.owner.consent.count({ where: { signatureId: signature.id, withdrawnOn: null } })).toBe(0)
    expect(await readOwnSignature(web(at(51)), token)).toMatchObject({ state: 'withdrawn', contactKept: false })
    expect(await requestData(web(at(51)), { token })).toEqual({ ok: false, reason: 'unknown' })
    expect(await changeDisplay(web(at(51)), { token, display: 'full', words: shownWords })).toEqual({
      ok: false,
      reason: 'unknown',
    })
  })
})

describe('erasing', () => {
  test('leaves nothing but a line in the journal, and one less in the count', async () => {
    const { signAndConfirm, signatures, uncompacted, web, petition } = await createFixture(database)
    const token = await signAndConfirm('forget@example.org', { display: 'full' }, start)
    const { id: signatureId } = await list(petition.id)
    expect(await requestData(web(at(1)), { token })).toEqual({ ok: true })
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => eraseSignature(web(at(2)), { token })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await signatures()).toEqual([])
    expect(await uncompacted()).toBe(0)
    const where = { signatureId }
    expect(
      await Promise.all([
        database.owner.signerContact.count({ where }),
        database.owner.consent.count({ where }),
        database.owner.link.count({ where: { aboutId: signatureId } }),
        database.owner.outboxMail.count({ where: { aboutId: signatureId } }),
        database.owner.publicSignature.count({ where }),
      ]),
    ).toEqual([0, 0, 0, 0, 0])
    expect(await database.owner.erasure.findMany({ where, select: { erasedOn: true } })).toEqual([
      { erasedOn: new Date('2026-03-01') },
    ])
    expect(await readOwnSignature(web(at(3)), token)).toBeUndefined()
  })

  test('at the same moment as a withdrawal takes one off the count, not two', async () => {
    const { signAndConfirm, uncompacted, web } = await createFixture(database)
    const tokens = await Promise.all(
      Array.from({ length: 20 }, (_, i) => signAndConfirm(`both${i}@example.org`, {}, start)),
    )
    await Promise.all(
      tokens.flatMap((token) => [withdrawSignature(web(at(1)), { token }), eraseSignature(web(at(1)), { token })]),
    )
    expect(await uncompacted()).toBe(0)
  })
})

describe('changing how the name appears', () => {
  test('removes the listed name at once and keeps the record of what was agreed to', async () => {
    const { signAndConfirm, signatures, web, petition } = await createFixture(database)
    const token = await signAndConfirm('shy@example.org', { display: 'full' }, start)
    const { id: signatureId } = await list(petition.id)
    const consent = () =>
      database.owner.consent.findMany({
        where: { signatureId, purpose: 'public_name' },
        select: { withdrawnOn: true, givenOn: true },
      })

    expect(await changeDisplay(web(at(30)), { token, display: 'full', words: shownWords })).toEqual({ ok: true })
    expect(await database.owner.publicSignature.count({ where: { signatureId } })).toBe(1)
    expect(await changeDisplay(web(at(30)), { token, display: 'none', words: shownWords })).toEqual({ ok: true })
    expect(await database.owner.publicSignature.count({ where: { signatureId } })).toBe(0)
    expect(await signatures()).toMatchObject([{ display: 'none', state: 'confirmed' }])
    expect(await consent()).toEqual([{ givenOn: new Date('2026-03-01'), withdrawnOn: new Date('2026-03-02') }])
    await changeDisplay(web(at(60)), { token, display: 'initials', words: shownWords })
    expect(await consent()).toEqual([{ givenOn: new Date('2026-03-03'), withdrawnOn: null }])
  })
})

test('news can be taken back alone: the signature counts on', async () => {
  const { signAndConfirm, signatures, web } = await createFixture(database)
  const token = await signAndConfirm('news@example.org', {}, start)
  const [signed] = await signatures()
  const agreed = { purpose: 'updates' as const, wording: 'updates/1/en', givenOn: start }
  await database.owner.consent.create({ data: { ...agreed, signatureId: signed?.id ?? '' }, select: { wording: true } })
  expect(await readOwnSignature(web(), token)).toMatchObject({ updates: true })
  for (let times = 0; times < 2; times++) expect(await stopUpdates(web(at(1)), { token })).toEqual({ ok: true })
  expect(await readOwnSignature(web(), token)).toMatchObject({ updates: false, state: 'confirmed' })
  const [signature] = await signatures()
  const kept = { where: { signatureId: signature?.id ?? '' }, select: { act: true } }
  expect(await database.owner.erasure.findMany(kept)).toEqual([{ act: 'updates' }])
  expect(await stopUpdates(web(), { token: 'x' })).toEqual({ ok: false, reason: 'unknown' })
})

test('the own data is mailed at most once a day', async () => {
  const { signAndConfirm, web } = await createFixture(database)
  const token = await signAndConfirm('data@example.org', {}, start)
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => requestData(web(at(1)), { token })))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await requestData(web(at(14.9)), { token })).toEqual({ ok: false, reason: 'too_soon' })
  expect(await requestData(web(at(15)), { token })).toEqual({ ok: true })
})
