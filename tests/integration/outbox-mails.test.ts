import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { linkHours } from '@/features/outbox/rules'
import { readOwnReceipt } from '@/features/receipts/read-own-receipt'
import { disownSignature } from '@/features/signatures/erase-signature'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { requestData } from '@/features/signatures/request-data'
import { createAddressee } from '@/tests/factories/addressees'
import { createLetterFixture } from '@/tests/faults/letter-fixture'
import { FaultySmtp } from '@/tests/faults/smtp-server'
import { passTime, startMails, untilMails } from '@/tests/faults/worker-fixture'
import { createTestDatabase } from './harness'
import { openMail } from './outbox-fixture'
import { createFixture } from './signatures-fixture'

const database = await createTestDatabase()
const smtp = await new FaultySmtp().start()
let run: ReturnType<typeof startMails>

beforeAll(() => {
  run = startMails(database, smtp)
})
afterEach(async () => {
  smtp.behave = () => 'well'
  await database.owner.mailAllowance.deleteMany({})
  await database.owner.suppression.deleteMany({})
})
afterAll(async () => {
  await run.stop()
  await smtp.stop()
})

/** The one mail that came for an address; with a subject the one that begins like that, whatever else came. */
const arrived = async (address: string, subject = '') => {
  const found = () => smtp.to(address).filter(({ mail }) => mail.subject?.startsWith(subject))
  await expect.poll(() => found().length).toBe(1)
  const last = found().at(-1)
  if (!last) throw new Error('nothing')
  return last
}

describe('a confirmation mail', () => {
  test('carries link and code to one recipient, and nothing that tells what it is about', async () => {
    const { sign, signatures, petition } = await createFixture(database)
    const before = Date.now()
    await sign('Reader+tag@xn--e1afmkfd.xn--p1ai', { name: 'Nurgul Canary', country: 'KZ', city: 'Zhanaozen' })
    const { mail, messageId, raw, to } = await arrived('Reader+tag@xn--e1afmkfd.xn--p1ai')
    const [signature] = await signatures()
    const about = { messageId: messageId?.slice(1, 37) ?? '' }
    await expect.poll(() => database.owner.outboxMail.count({ where: { ...about, state: 'sent' } })).toBe(1)
    const row = await database.owner.outboxMail.findFirstOrThrow({ where: about })

    expect(to).toBe('Reader+tag@xn--e1afmkfd.xn--p1ai')
    expect(mail.from?.value).toEqual([{ name: 'Postbag', address: 'post@example.net' }])
    expect(mail.subject).toBe('Please confirm your e-mail address')
    expect(messageId).toBe(`<${row.messageId}@example.net>`)
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail.attachments).toEqual([])
    expect(mail.text).toMatch(/https:\/\/sign\.example\.net\/en\/signatures\/[\w-]{43}\/confirm\n/)
    expect(mail.text).toMatch(/\n {4}[0-9A-Z]{4}-[0-9A-Z]{4}\n/)
    expect(String(mail.html)).toMatch(/href="https:\/\/sign\.example\.net\/en\/signatures\/[\w-]{43}\/confirm"/)
    for (const word of ['Canary', 'Zhanaozen', 'Kazakhstan', 'miners', petition.slug]) {
      expect(`${raw}\n${mail.text}\n${mail.html}`).not.toContain(word)
    }
    expect(row).toMatchObject({ state: 'sent', attempts: 1, sealed: null })
    expect(row.aboutId, 'nothing ties the signature to the time of its mail').toBeNull()
    for (const time of [row.createdAt, row.runAt, row.sentAt]) expect((time?.getTime() ?? 1) % 3_600_000).toBe(0)
    expect(await database.owner.link.findMany({ where: { aboutId: signature?.id ?? '' } })).toMatchObject([
      { kind: 'confirm_signature', usedAt: null },
    ])
    const [link] = await database.owner.link.findMany({ where: { aboutId: signature?.id ?? '' } })
    const good = (link?.expiresAt?.getTime() ?? 0) - before
    expect(good, 'three whole days, to the end of an hour').toBeGreaterThanOrEqual(linkHours * 3_600_000)
    expect(good).toBeLessThan((linkHours + 2) * 3_600_000)
    expect((link?.expiresAt?.getTime() ?? 1) % 3_600_000).toBe(0)
  })

  test('goes to an address in another alphabet by its ASCII form', async () => {
    const { sign } = await createFixture(database)
    await sign('a@пример.рф')
    await arrived('a@xn--e1afmkfd.xn--p1ai')
  })

  test('is not sent when somebody said meanwhile that it was not them', async () => {
    await run.stop()
    const { sign, web } = await createFixture(database)
    await sign('erased@example.org')
    const { token } = await openMail(database, 'confirm_signature', 'erased@example.org')
    await disownSignature(web(), { token })
    await sign('other@example.org')
    run = startMails(database, smtp)
    await arrived('other@example.org')
    expect(smtp.to('erased@example.org')).toEqual([])
  })
})

describe('one address', () => {
  test('gets six mails a day over all petitions, and the first about each; the next waits for tomorrow', async () => {
    const grounds = await Promise.all(Array.from({ length: 4 }, () => createFixture(database)))
    for (const { sign } of grounds) {
      for (const name of ['One', 'Two']) await sign('flooded@example.org', { name })
      await untilMails(database, (mails) => mails.every(({ state, lastCode }) => state === 'sent' || lastCode !== null))
    }
    await expect.poll(() => smtp.to('flooded@example.org').length).toBe(7)
    const waiting = await untilMails(
      database,
      (mails) => mails.filter(({ lastCode }) => lastCode === 'too-many').length === 1,
    )
    const held = waiting.filter(({ lastCode }) => lastCode === 'too-many')
    const tomorrow = new Date().setUTCHours(24, 0, 0, 0)
    expect(
      held.every(
        ({ state, attempts, runAt }) => state === 'due' && attempts === 0 && runAt.getTime() >= tomorrow - 1_000,
      ),
    ).toBe(true)
    await database.owner.outboxMail.deleteMany({ where: { lastCode: 'too-many' } })
  })

  test('that refused mail for good gets none of that kind again, as it was written', async () => {
    const [first, second] = [await createFixture(database), await createFixture(database)]
    smtp.behave = (to) => (to === 'gone@example.org' ? 'rcpt-550' : 'well')
    await first.sign('gone@example.org')
    await expect.poll(() => database.owner.suppression.count()).toBe(1)
    smtp.behave = () => 'well'
    await second.sign('gone@Example.org')
    await second.sign('Gone@example.org')
    await expect
      .poll(() => database.owner.outboxMail.count({ where: { state: 'cancelled', lastCode: 'suppressed' } }))
      .toBe(1)
    expect(smtp.to('gone@example.org')).toEqual([])
    await arrived('Gone@example.org')
  })

  test('of an embassy gets none: nobody signs for it', async () => {
    await createAddressee(database.owner, { email: 'Embassy@kz.example' })
    const { sign, signatures } = await createFixture(database)
    expect(await sign('embassy@kz.example')).toEqual({ ok: true })
    const [signature] = await signatures()
    const own = { where: { aboutId: signature?.id ?? '' }, select: { state: true, lastCode: true } }
    await expect
      .poll(() => database.owner.outboxMail.findMany(own))
      .toEqual([{ state: 'cancelled', lastCode: 'suppressed' }])
    expect(smtp.to('embassy@kz.example')).toEqual([])
  })
})

test('somebody who has confirmed gets the way to their own page, at the address that confirmed', async () => {
  const { sign, signAndConfirm } = await createFixture(database)
  await signAndConfirm('known.one@gmail.com')
  await sign('knownone+other@gmail.com')
  const { mail } = await arrived('known.one@gmail.com', 'Nothing')
  expect(smtp.to('knownone+other@gmail.com')).toEqual([])
  expect(mail.subject).toBe('Nothing left to do')
  expect(mail.text).toMatch(/https:\/\/sign\.example\.net\/en\/signatures\/[\w-]{43}\n/)
})

test('the own data comes as text and as a file', async () => {
  const { signAndConfirm, web } = await createFixture(database)
  const email = 'data@example.org'
  const token = await signAndConfirm(email, {
    name: 'Нургуль Тестова',
    country: 'SI',
    comment: 'Two\nlines',
    display: 'initials',
  })
  await requestData(web(), { token })
  const own = await readOwnSignature(web(), token)
  await expect.poll(() => smtp.to(email).some(({ mail }) => mail.attachments.length > 0)).toBe(true)
  const mail = smtp.to(email).find((taken) => taken.mail.attachments.length > 0)?.mail
  expect(mail?.subject).toBe('What you asked for')
  expect(mail?.text).toContain('Нургуль Тестова')
  expect(JSON.parse(mail?.attachments[0]?.content.toString('utf8') ?? '')).toMatchObject({
    name: 'Нургуль Тестова',
    email,
    country: 'SI',
    comment: 'Two\nlines',
    display: 'initials',
    petition: { title: 'Release the nine miners', version: 1 },
    receipt: own && (await readOwnReceipt(web(), { ...own, petitionId: own.petition.id }))?.code,
  })
})

describe('a letter', () => {
  test('reaches the addressee as plain text from us, and its sender hears what became of it', async () => {
    const { email, senderEmail, letterId } = await createLetterFixture(database)
    const { mail, raw } = await arrived(email)
    expect(mail.from?.value).toEqual([{ name: 'Ada Signer via Postbag', address: 'post@example.net' }])
    expect(mail.replyTo).toBeUndefined()
    expect(mail.subject).toBe('Nine miners in prison')
    expect(mail.text?.trimEnd()).toBe(
      'Your Excellency,\n.\nFrom: nobody\n..\nI write about nine miners. Нам не всё равно.',
    )
    expect(mail.html).toBe(false)
    expect(mail.headers.has('auto-submitted')).toBe(false)
    expect(raw).not.toContain(senderEmail)

    await expect
      .poll(() => database.owner.delivery.findFirst({ where: { letterId }, select: { state: true } }))
      .toEqual({ state: 'handed_over' })
    await passTime(database)
    const receipt = (await arrived(senderEmail, 'Receipt for your message')).mail
    expect(receipt.subject).toBe('Receipt for your message')
    expect(receipt.text).toContain('It is on its way')
    expect(receipt.text).toMatch(/https:\/\/sign\.example\.net\/o\/[0-9A-Z-]{14}\n/)
  })

  test('carries the sender’s address only when they asked for that', async () => {
    const { email, senderEmail } = await createLetterFixture(database, { replyTo: true })
    const { mail } = await arrived(email)
    expect(mail.replyTo?.value).toEqual([{ name: 'Ada Signer', address: senderEmail }])
    expect(mail.from?.value[0]?.address).toBe('post@example.net')
  })

  test('of a demonstration goes to its sender and nobody else, whatever is in the row', async () => {
    const { email, senderEmail } = await createLetterFixture(database, { demo: true })
    const { mail } = await arrived(senderEmail, '[Demonstration]')
    expect(mail.subject).toBe('[Demonstration] Nine miners in prison')
    expect(mail.text).toMatch(/^This is a demonstration/)
    expect(smtp.to(email)).toEqual([])
  })

  test('whose campaign became a demonstration after it was confirmed goes to its sender as well', async () => {
    await run.stop()
    const { email, senderEmail, letterId } = await createLetterFixture(database)
    await database.owner.campaign.updateMany({
      where: { modelLetters: { some: { letters: { some: { id: letterId } } } } },
      data: { demo: true },
    })
    run = startMails(database, smtp)
    await arrived(senderEmail, '[Demonstration]')
    expect(smtp.to(email)).toEqual([])
  })

  test('that is refused is told of as refused', async () => {
    smtp.behave = (to) => (to.startsWith('embassy') ? 'rcpt-550' : 'well')
    const { senderEmail, letterId } = await createLetterFixture(database)
    await expect
      .poll(() => database.owner.delivery.findFirst({ where: { letterId }, select: { state: true } }))
      .toEqual({ state: 'failed' })
    await passTime(database)
    expect((await arrived(senderEmail, 'Receipt for your message')).mail.text).toContain('It could not be delivered')
  })
})
