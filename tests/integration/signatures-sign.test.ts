import { describe, expect, test } from 'vitest'
import { disownSignature } from '@/features/signatures/erase-signature'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { createTestDatabase } from './harness'
import { openMail, openMails } from './outbox-ground'
import { createGround } from './signatures-ground'

const database = await createTestDatabase()
const start = new Date('2026-03-01T09:00:00Z')
const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000)
const mailsTo = async (email: string) =>
  [...(await openMails(database, 'confirm_signature')), ...(await openMails(database, 'signature_on_record'))].filter(
    (mail) => mail.email === email,
  )

describe('signing', () => {
  test('writes a waiting signature, its sealed contact, what was agreed to, a link and a mail', async () => {
    const { sign, signatures } = await createGround(database)
    expect(await sign('new@example.org', { display: 'full', updates: true }, start)).toEqual({ ok: true })
    const [signature] = await signatures()
    expect(signature).toMatchObject({ state: 'pending', country: 'GB', display: 'full', confirmedOn: null })
    const consents = await database.owner.consent.findMany({ where: { signatureId: signature?.id ?? '' } })
    expect(consents.map(({ purpose, wording }) => [purpose, wording]).sort()).toEqual([
      ['public_name', 'public_name/1/en'],
      ['sign', 'sign/1/en'],
      ['updates', 'updates/1/en'],
    ])
    const mail = await openMail(database, 'confirm_signature', 'new@example.org')
    expect(mail.row).toMatchObject({ state: 'due', attempts: 0, signatureId: signature?.id })
    expect(mail.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  })

  test('two hundred times at once makes one signature and one mail', async () => {
    const { sign, signatures } = await createGround(database)
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => sign('crowd@example.org', {}, start)))
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    expect(await signatures()).toHaveLength(1)
    expect(await mailsTo('crowd@example.org')).toHaveLength(1)
    expect(
      await database.owner.link.count({ where: { signature: { state: 'pending', mailCount: 1 } } }),
    ).toBeGreaterThan(0)
  })

  test('every spelling of one mailbox is one person', async () => {
    const { sign, signatures } = await createGround(database)
    for (const email of ['john.doe@gmail.com', 'j.o.h.n.doe+x@googlemail.com', 'JohnDoe@GMAIL.com']) await sign(email)
    expect(await signatures()).toHaveLength(1)
    await sign('j.smith@other.org')
    await sign('jsmith@other.org')
    expect(await signatures()).toHaveLength(3)
  })

  test('asks again after a day, three times in all, and only the last link works', async () => {
    const { sign } = await createGround(database)
    const email = 'waiting@example.org'
    const hoursAndMails: [number, number][] = [
      [0, 1],
      [1, 1],
      [23.9, 1],
      [24, 2],
      [30, 2],
      [48, 3],
      [72, 3],
      [96, 3],
    ]
    let sealedMails = 0
    for (const [hours, mails] of hoursAndMails) {
      await sign(email, { name: `Typed at ${hours}` }, at(hours))
      const [signature] = await database.owner.signature.findMany({
        where: { lastMailAt: { not: null }, mailCount: mails },
      })
      expect(signature, `after ${hours} hours`).toBeDefined()
      sealedMails = (await mailsTo(email)).length
    }
    // A mail that was still waiting when the next was made is cancelled and emptied.
    expect(sealedMails).toBe(1)
  })

  test('of a confirmed signature changes nothing and says so by mail once a day', async () => {
    const { sign, signAndConfirm, signatures } = await createGround(database)
    const email = 'known@example.org'
    await signAndConfirm(email, { country: 'DE' }, start)
    for (const hours of [1, 2, 12, 24.9]) {
      expect(await sign('Known+again@example.org', { country: 'FR', display: 'full' }, at(hours))).toEqual({
        ok: true,
      })
    }
    expect(await signatures()).toMatchObject([{ state: 'confirmed', country: 'DE', display: 'none' }])
    expect(await openMails(database, 'signature_on_record')).toMatchObject([{ email: 'Known+again@example.org' }])
    await sign(email, {}, at(25))
    expect(await database.owner.outboxMail.count({ where: { kind: 'signature_on_record' } })).toBe(2)
  })

  test('begins anew after a withdrawal and after "this was not me"', async () => {
    const { sign, signAndConfirm, signatures, web } = await createGround(database)
    const manage = await signAndConfirm('back@example.org', {}, start)
    await withdrawSignature(web(at(1)), { token: manage })
    await sign('back@example.org', { country: 'KZ' }, at(2))
    expect(await signatures()).toMatchObject([{ state: 'pending', country: 'KZ' }])

    const { token } = await openMail(database, 'confirm_signature', 'back@example.org')
    expect(await disownSignature(web(at(3)), { token })).toEqual({ ok: true })
    expect(await signatures()).toEqual([])
    await sign('back@example.org', {}, at(4))
    expect(await signatures()).toMatchObject([{ state: 'pending', mailCount: 1 }])
  })

  test.each([
    ['closed', { state: 'closed' as const }],
    ['past its end', { closesAt: start }],
    ['not yet open', { opensAt: at(1) }],
    ['a draft', { state: 'draft' as const }],
  ])('is refused by a petition that is %s', async (_, parts) => {
    const { sign, signatures } = await createGround(database, parts)
    expect(await sign('late@example.org', {}, start)).toEqual({ ok: false, reason: 'closed' })
    expect(await signatures()).toEqual([])
    expect(await mailsTo('late@example.org')).toEqual([])
  })
})
