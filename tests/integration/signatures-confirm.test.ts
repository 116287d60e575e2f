import { describe, expect, test } from 'vitest'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { disownSignature } from '@/features/signatures/erase-signature'
import { mailOwnLink } from '@/features/signatures/mail-own-link'
import { readConfirmLink } from '@/features/signatures/read-confirm-link'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { shownWords } from '@/tests/factories/signatures'
import { uniqueWord } from '@/tests/factories/words'
import { createTestDatabase } from './harness'
import { openMail, openMails } from './outbox-fixture'
import { choose, createFixture } from './signatures-fixture'

const database = await createTestDatabase()
const start = new Date('2026-03-01T09:00:00Z')
const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000)
const mailOf = (email: string) => openMail(database, 'confirm_signature', email)
/** What the worker does when a confirmation mail was sent for the first time. */
const linkEnds = (signatureId: string | null, end: Date) =>
  database.worker.link.updateMany({ where: { aboutId: signatureId ?? '' }, data: { expiresAt: end } })

describe('confirming', () => {
  test('by the link counts the signature and opens its own page', async () => {
    const { sign, signatures, uncompacted, web, petition } = await createFixture(database)
    await sign('link@example.org', { display: 'initials' }, start)
    const { token } = await mailOf('link@example.org')
    expect(await readConfirmLink(web(at(1)), token)).toMatchObject({
      state: 'ready',
      form: { display: 'initials', country: 'GB' },
      petition: { slug: petition.slug },
    })
    expect(await signatures()).toMatchObject([{ state: 'pending' }])

    const outcome = await confirmSignature(web(at(1)), { token, chosen: choose('initials') })
    expect(outcome).toMatchObject({ ok: true, locale: 'en' })
    expect(await signatures()).toMatchObject([
      { state: 'confirmed', confirmedOn: new Date('2026-03-01'), turn: 0, lastMailAt: null },
    ])
    expect(await uncompacted()).toBe(1)
    expect(await readOwnSignature(web(at(1)), outcome.ok ? outcome.manageToken : '')).toEqual({
      id: (await signatures())[0]?.id,
      version: 1,
      state: 'confirmed',
      display: 'initials',
      country: 'GB',
      locale: 'en',
      confirmedOn: new Date('2026-03-01'),
      petition: { id: petition.id, slug: petition.slug },
      listed: false,
      offered: ['none', 'initials', 'addressee', 'full'],
      consents: [
        expect.objectContaining({ purpose: 'sign', text: shownWords.sign }),
        expect.objectContaining({ purpose: 'public_name', text: shownWords.displays.initials }),
      ],
      contactKept: true,
      uses: { city: 'shown', role: 'shown', organisation: 'shown', comment: 'shown' },
      questions: [],
    })
  })

  test('by the typed code, however it is typed', async () => {
    const { petition, sign, web } = await createFixture(database)
    const other = await createFixture(database)
    await sign('code@example.org', {}, start)
    const { code } = await mailOf('code@example.org')
    const typed = (code: string, { id: petitionId } = petition) => confirmSignature(web(at(1)), { code, petitionId })
    const unknown = { ok: false, reason: 'unknown' }
    expect(await typed(code, other.petition), 'of another petition').toEqual(unknown)
    expect(await typed(code, { ...petition, id: '' }), 'of none').toEqual(unknown)
    expect(await typed(` ${code.toLowerCase().replace('-', ' ')}`)).toMatchObject({ ok: true })
    expect(await typed(code)).toEqual({ ok: false, reason: 'already' })
    expect(await typed('AAAA-AAAA')).toEqual(unknown)
  })

  test('a hundred times at once counts once, and only one answer opens the own page', async () => {
    const { sign, uncompacted, web } = await createFixture(database)
    await sign('again@example.org', {}, start)
    const { token } = await mailOf('again@example.org')
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => confirmSignature(web(at(1)), { token })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(new Set(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.reason)))).toEqual(new Set(['ok', 'already']))
    expect(await uncompacted()).toBe(1)
    expect(await readConfirmLink(web(at(9_000)), token)).toMatchObject({ state: 'already' })
  })

  test('ends 72 hours after the mail was sent, and asks once more when a newer form came', async () => {
    const { sign, web, uncompacted } = await createFixture(database)
    await sign('slow@example.org', {}, start)
    const first = await mailOf('slow@example.org')
    await linkEnds(first.row.aboutId, at(72))
    await sign('slow@example.org', { display: 'full' }, at(30))
    const second = await mailOf('slow@example.org')

    expect(await readConfirmLink(web(at(31)), first.token)).toMatchObject({ state: 'superseded' })
    expect(await confirmSignature(web(at(31)), { token: first.token })).toEqual({ ok: false, reason: 'superseded' })
    await linkEnds(second.row.aboutId, at(102))
    expect(await readConfirmLink(web(at(101)), second.token)).toMatchObject({
      state: 'ready',
      form: { display: 'full' },
    })
    expect(await readConfirmLink(web(at(102)), second.token)).toMatchObject({ state: 'expired' })
    expect(await confirmSignature(web(at(102)), { token: second.token })).toEqual({ ok: false, reason: 'expired' })
    expect(await uncompacted()).toBe(0)
  })

  test.each([
    ['by its date', { closesAt: at(5) }],
    ['by hand', { closedAt: at(5), state: 'closed' as const }],
  ])('is possible for 24 hours after the petition closed %s', async (_, closing) => {
    const { sign, web, petition } = await createFixture(database)
    const [first, second] = [`${uniqueWord('in')}@example.org`, `${uniqueWord('out')}@example.org`]
    for (const email of [first, second]) await sign(email, {}, start)
    await database.owner.petition.update({ where: { id: petition.id }, data: closing })
    const [early, late] = [await mailOf(first), await mailOf(second)]
    expect(await confirmSignature(web(at(28.9)), { token: early.token })).toMatchObject({ ok: true })
    expect(await readConfirmLink(web(at(29)), late.token)).toMatchObject({ state: 'closed' })
    expect(await confirmSignature(web(at(29)), { token: late.token })).toEqual({ ok: false, reason: 'closed' })
  })

  test.each(['', 'undefined', 'null', 'x'.repeat(43), `${'x'.repeat(42)}=`, '%91', '😀'])(
    'with %j finds nothing',
    async (token) => {
      const { petition, web } = await createFixture(database)
      expect(await confirmSignature(web(), { token })).toEqual({ ok: false, reason: 'unknown' })
      expect(await confirmSignature(web(), { code: token, petitionId: petition.id })).toEqual({
        ok: false,
        reason: 'unknown',
      })
      expect(await readConfirmLink(web(), token)).toBeUndefined()
      expect(await readOwnSignature(web(), token)).toBeUndefined()
      expect(await disownSignature(web(), { token })).toEqual({ ok: false, reason: 'unknown' })
    },
  )
})

test('"this was not me" does not erase what was confirmed', async () => {
  const { sign, signAndConfirm, signatures, web } = await createFixture(database)
  await sign('mine@example.org', {}, start)
  const { token } = await mailOf('mine@example.org')
  await confirmSignature(web(at(1)), { token })
  expect(await disownSignature(web(at(2)), { token })).toEqual({ ok: false, reason: 'unknown' })
  expect(await signatures()).toHaveLength(1)
  const manage = await signAndConfirm('other@example.org', {}, start)
  expect(await disownSignature(web(at(2)), { token: manage })).toEqual({ ok: false, reason: 'unknown' })
})

test('a used link mails the way to the own page, to its owner alone and once a day', async () => {
  const { sign, web } = await createFixture(database)
  await sign('lost@example.org', {}, start)
  const { token } = await mailOf('lost@example.org')
  await mailOwnLink(web(at(1)), { token })
  expect(await openMails(database, 'signature_on_record')).toEqual([])
  await confirmSignature(web(at(1)), { token })
  for (const hours of [2, 3, 25.9]) expect(await mailOwnLink(web(at(hours)), { token })).toEqual({ ok: true })
  const [mail, ...more] = await openMails(database, 'signature_on_record')
  expect(more).toEqual([])
  expect(await readOwnSignature(web(at(3)), mail?.token ?? '')).toMatchObject({ state: 'confirmed' })
})
