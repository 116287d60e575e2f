import { describe, expect, test } from 'vitest'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { disownSignature } from '@/features/signatures/erase-signature'
import { wordingOf } from '@/features/signatures/keep-consent-text'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { shownWords } from '@/tests/factories/signatures'
import { createTestDatabase } from './harness'
import { aboutPetition, openMail, openMails } from './outbox-fixture'
import { createFixture } from './signatures-fixture'

const database = await createTestDatabase()
const start = new Date('2026-03-01T09:00:00Z')
const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000)
const mailsTo = async (email: string) =>
  (await openMails(database, 'confirm_signature')).filter((mail) => mail.email === email)

describe('signing', () => {
  test('writes a waiting signature, its sealed contact, what was agreed to so far, a link and a mail', async () => {
    const { sign, signatures } = await createFixture(database)
    expect(await sign('new@example.org', { display: 'full' }, start)).toEqual({ ok: true })
    const [signature] = await signatures()
    expect(signature).toMatchObject({ state: 'pending', country: 'GB', display: 'full', confirmedOn: null })
    const consents = await database.owner.consent.findMany({ where: { signatureId: signature?.id ?? '' } })
    expect(consents.map(({ purpose, wording }) => [purpose, wording]).sort()).toEqual([
      ['sign', wordingOf({ purpose: 'sign', locale: 'en', text: shownWords.sign })],
    ])
    const mail = await openMail(database, 'confirm_signature', 'new@example.org')
    expect(mail.row).toMatchObject({ state: 'due', attempts: 0, aboutId: signature?.id })
    expect(mail.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  })

  test('two hundred times at once makes one signature and one mail', async () => {
    const { petition, sign, signatures } = await createFixture(database)
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => sign('crowd@example.org', {}, start)))
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    expect(await signatures()).toHaveLength(1)
    expect(await mailsTo('crowd@example.org')).toHaveLength(1)
    expect(await database.owner.link.count({ where: await aboutPetition(database.owner, petition.id) })).toBe(1)
  })

  test('every spelling of one mailbox is one person, and counts once', async () => {
    const { sign, signatures, uncompacted, web } = await createFixture(database)
    const spellings = ['john.doe@gmail.com', 'j.o.h.n.doe+x@googlemail.com', 'JohnDoe@GMAIL.com']
    for (const email of spellings) await sign(email, {}, start)
    const persons = async () =>
      new Set((await signatures()).map(({ emailIndex }) => Buffer.from(emailIndex).toString('hex')))
    expect((await persons()).size).toBe(1)
    for (const email of spellings) {
      const { token } = await openMail(database, 'confirm_signature', email).catch(() => ({ token: '' }))
      await confirmSignature(web(at(1)), { token })
    }
    expect(await uncompacted()).toBe(1)
    expect(await signatures()).toHaveLength(1)
    for (const email of ['j.smith@other.org', 'jsmith@other.org', 'j.smith+tag@other.org']) await sign(email, {}, start)
    expect((await persons()).size).toBe(4)
  })

  test('of the same form mails once a day; of another at once, three times a day, of five forms in the life of a link', async () => {
    const { sign, petition } = await createFixture(database)
    const sent = async () =>
      database.owner.outboxMail.count({ where: await aboutPetition(database.owner, petition.id) })
    const typed: [hours: number, name: string, mails: number][] = [
      [0, 'Jonh', 1],
      [1, 'Jonh', 1],
      [1, 'John', 2],
      [2, 'Jon', 3],
      [3, 'Ann', 3],
      [23, 'Jonh', 3],
      [24, 'Jonh', 4],
      [26, 'Eve', 5],
      [27, 'Bob', 6],
      [50, 'Bob', 6],
      [50, 'Dan', 6],
      [75, 'Dan', 7],
    ]
    for (const [hours, name, mails] of typed) {
      await sign('waiting@example.org', { name }, at(hours))
      expect(await sent(), `${name} after ${hours} hours`).toBe(mails)
    }
  })

  test('of a confirmed signature changes nothing and says so by mail once a day', async () => {
    const { sign, signAndConfirm, signatures } = await createFixture(database)
    const email = 'known@example.org'
    await signAndConfirm(email, { country: 'DE' }, start)
    for (const hours of [1, 2, 12, 24.9]) {
      expect(await sign('KNOWN@Example.org', { country: 'FR', display: 'full' }, at(hours))).toEqual({ ok: true })
    }
    expect(await signatures()).toMatchObject([{ state: 'confirmed', country: 'DE', display: 'none' }])
    expect(await openMails(database, 'signature_on_record')).toHaveLength(1)
    await sign(email, {}, at(25))
    expect(await database.owner.outboxMail.count({ where: { kind: 'signature_on_record' } })).toBe(2)
  })

  test('begins anew after a withdrawal and after "this was not me"', async () => {
    const { sign, signAndConfirm, signatures, web } = await createFixture(database)
    const manage = await signAndConfirm('back@example.org', {}, start)
    await withdrawSignature(web(at(1)), { token: manage })
    await sign('back@example.org', { country: 'KZ' }, at(2))
    const states = async () => (await signatures()).map(({ state, country }) => `${state} ${country}`).sort()
    expect(await states()).toEqual(['pending KZ', 'withdrawn GB'])

    const { token } = await openMail(database, 'confirm_signature', 'back@example.org')
    expect(await disownSignature(web(at(3)), { token })).toEqual({ ok: true })
    expect(await states()).toEqual(['withdrawn GB'])
    await signAndConfirm('back@example.org', { country: 'DE' }, at(4))
    expect(await states()).toEqual(['confirmed DE'])
    expect(await readOwnSignature(web(at(5)), manage), 'the page kept from before').toMatchObject({
      state: 'confirmed',
    })
  })

  test.each([
    ['closed', { state: 'closed' as const }],
    ['past its end', { closesAt: start }],
    ['not yet open', { opensAt: at(1) }],
    ['a draft', { state: 'draft' as const }],
  ])('is refused by a petition that is %s', async (_, parts) => {
    const { sign, signatures } = await createFixture(database, parts)
    expect(await sign('late@example.org', {}, start)).toEqual({ ok: false, reason: 'closed' })
    expect(await signatures()).toEqual([])
    expect(await mailsTo('late@example.org')).toEqual([])
  })
})
