import { describe, expect, test } from 'vitest'
import { type NewsPurpose, newsPurposes } from '@/features/news/rules'
import { changeDisplay } from '@/features/signatures/change-display'
import { changeNews } from '@/features/signatures/change-news'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { eraseSignature } from '@/features/signatures/erase-signature'
import { readConfirmLink } from '@/features/signatures/read-confirm-link'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { requestData } from '@/features/signatures/request-data'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import type { NameDisplay } from '@/generated/prisma/enums'
import { shownWords } from '@/tests/factories/signatures'
import { createTestDatabase } from './harness'
import { openMail } from './outbox-fixture'
import { choose, createFixture } from './signatures-fixture'

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

describe('news', () => {
  test('is wished for and taken back kind by kind, in the words of each; the signature counts on', async () => {
    const { signAndConfirm, signatures, web } = await createFixture(database)
    const token = await signAndConfirm('news@example.org', { news: true }, start)
    const wished = async () => {
      const own = await readOwnSignature(web(), token)
      const kept = own?.consents.filter(({ purpose, withdrawnOn }) => purpose !== 'sign' && withdrawnOn === null) ?? []
      return kept.map(({ purpose, text }) => [purpose, text])
    }
    expect(await wished()).toEqual(newsPurposes.map((purpose) => [purpose, shownWords.news]))
    const change = (wishes: NewsPurpose[], hours: number) =>
      changeNews(web(at(hours)), { token, wishes, words: shownWords })
    for (let times = 0; times < 2; times++) expect(await change(['won'], 1)).toEqual({ ok: true })
    expect(await wished()).toEqual([['won', shownWords.news]])
    expect(await change(['updates', 'won'], 25)).toEqual({ ok: true })
    expect(await wished()).toEqual([
      ['updates', shownWords.eachNews.updates],
      ['won', shownWords.news],
    ])
    const [signature] = await signatures()
    expect(signature).toMatchObject({ state: 'confirmed', wantsNews: false })
    const journal = await database.owner.erasure.findMany({
      where: { signatureId: signature?.id ?? '' },
      select: { act: true },
    })
    expect(journal.map(({ act }) => act).sort()).toEqual(['answered', 'case_status', 'closed', 'handed_in', 'updates'])
    expect(await changeNews(web(), { token: 'x', wishes: [], words: shownWords })).toEqual({
      ok: false,
      reason: 'unknown',
    })
  })

  test('that a form asks for is nothing until its owner confirms and ticks it', async () => {
    const { sign, signatures, web, petition } = await createFixture(database)
    await sign('victim@example.org', { news: true, display: 'full' }, start)
    expect(await signatures()).toMatchObject([{ wantsNews: true }])
    const { token } = await openMail(database, 'confirm_signature', 'victim@example.org', petition.id)
    expect(await readConfirmLink(web(at(1)), token)).toMatchObject({ form: { wantsNews: true, display: 'full' } })
    expect(await confirmSignature(web(at(1)), { token, chosen: choose('none') })).toMatchObject({ ok: true })
    const [signature] = await signatures()
    const consents = await database.owner.consent.findMany({ where: { signatureId: signature?.id ?? '' } })
    expect(consents.map(({ purpose }) => purpose)).toEqual(['sign'])
    expect(signature).toMatchObject({ wantsNews: false, display: 'none' })
  })
})

test('a choice that the petition does not ask is refused', async () => {
  const { signAndConfirm, signatures, web, petition } = await createFixture(database)
  const token = await signAndConfirm('asked@example.org', { display: 'initials' }, start)
  await database.owner.petition.update({ where: { id: petition.id }, data: { publicGets: 'number' } })
  const choose = (display: NameDisplay) => changeDisplay(web(at(1)), { token, display, words: shownWords })
  expect(await choose('full')).toEqual({ ok: false, reason: 'not-offered' })
  expect(await signatures()).toMatchObject([{ display: 'initials' }])
  expect(await choose('addressee')).toEqual({ ok: true })
  const own = await readOwnSignature(web(), token)
  expect(own?.offered).toEqual(['none', 'initials', 'addressee'])
  expect(own?.consents).toMatchObject([
    { purpose: 'sign', text: shownWords.sign, withdrawnOn: null },
    { purpose: 'public_name', text: shownWords.displays.initials, withdrawnOn: new Date('2026-03-01') },
    { purpose: 'addressee_name', text: shownWords.displays.addressee, withdrawnOn: null },
  ])
})

test('the own data is mailed at most once a day', async () => {
  const { signAndConfirm, web } = await createFixture(database)
  const token = await signAndConfirm('data@example.org', {}, start)
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => requestData(web(at(1)), { token })))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await requestData(web(at(14.9)), { token })).toEqual({ ok: false, reason: 'too_soon' })
  expect(await requestData(web(at(15)), { token })).toEqual({ ok: true })
})
