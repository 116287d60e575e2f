import { describe, expect, test } from 'vitest'
import { allowMail, suppressAddress } from '@/features/outbox/allow-mail'
import { expireLeases } from '@/features/outbox/expire-leases'
import { type LeasedMail, leaseMails } from '@/features/outbox/lease-mails'
import { recordMail } from '@/features/outbox/record-mail'
import { mailKinds } from '@/features/outbox/schema'
import { loadPetition } from '@/features/petitions/load-petition'
import { readOwnReceipt } from '@/features/receipts/read-own-receipt'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { disownSignature, eraseSignature } from '@/features/signatures/erase-signature'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { readThanks } from '@/features/thanks/read-thanks'
import { saveThanks } from '@/features/thanks/save-thanks'
import { readThanksForm } from '@/features/thanks/schema'
import { createOrganiser } from '@/tests/factories/teams'
import { composeMail } from '@/worker/compose-mail'
import { createTestDatabase } from './harness'
import { openMail, openMails } from './outbox-fixture'
import { choose, createFixture } from './signatures-fixture'

/* Whoever confirms is thanked by one neutral mail, where the organisers of the petition want that (0051). */

const database = await createTestDatabase()
const { owner, keys } = database
const worker = { db: database.worker, keys: keys.worker, now: new Date() }
const siteUrl = 'https://p.example'
const email = 'Ada+News@example.org'

async function thankful(values: Record<string, string> = { sends: 'yes', 'sentence.en': 'Each of you counts.' }) {
  const fixture = await createFixture(database)
  const { petition, web } = fixture
  const { campaign } = await owner.petition.findUniqueOrThrow({
    where: { id: petition.id },
    select: { campaign: { select: { teamId: true } } },
  })
  const organiser = await createOrganiser(owner, { teamId: campaign.teamId })
  const load = async () => {
    const loaded = await loadPetition(web(), organiser, 'edit', petition.id)
    if (!loaded) throw new Error('not found')
    return loaded
  }
  const save = async (typed: Record<string, string>) => {
    const reading = readThanksForm(typed)
    if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
    await saveThanks(web(), { petition: await load(), form: reading.value })
  }
  await save(values)
  const mails = () => openMails(database, 'thank_signer', petition.id)
  const compose = async () => {
    const [mail] = await mails()
    if (!mail) throw new Error('No mail')
    return composeMail({ ...worker, mail: { ...mail.row, kind: 'thank_signer', secondTry: false }, siteUrl })
  }
  return { ...fixture, load, save, mails, compose }
}

describe('the mail of thanks', () => {
  test('is off where nobody has switched it on', async () => {
    const { signAndConfirm, petition } = await createFixture(database)
    await signAndConfirm(email)
    expect(await openMails(database, 'thank_signer', petition.id)).toEqual([])
  })

  test('goes to the spelling that was typed, with the link of the own page and the sentence, and says not for what', async () => {
    const { signAndConfirm, compose, mails, web } = await thankful()
    await signAndConfirm(email, { name: 'Nurgul Canary' })
    const written = await compose()
    if (!written.ok) throw new Error(written.reason)
    expect(written.mail.email).toBe(email)
    expect(written.mail.subject).toBe('Thank you')
    expect(written.mail.text).toContain('Each of you counts.')
    expect(written.mail.text).not.toContain('Nurgul')
    const [, token = ''] = /signatures\/([\w-]{43})\n/.exec(written.mail.text) ?? []
    expect(token).toBe((await mails())[0]?.token)
    expect(await readOwnSignature(web(), token)).toMatchObject({ state: 'confirmed' })
  })

  test('has the receipt that the own page shows, while its key is there', async () => {
    const { petition, signAndConfirm, compose, web } = await thankful()
    const token = await signAndConfirm(email)
    const own = await readOwnSignature(web(), token)
    const of = { id: own?.id ?? '', petitionId: petition.id, version: own?.version ?? 0 }
    const receipt = await readOwnReceipt(web(), of)
    const written = await compose()
    expect(written.ok && written.mail.text).toContain(receipt?.code)
    await owner.petitionReceiptKey.deleteMany({ where: { petitionId: petition.id } })
    expect(await readOwnReceipt(web(), of)).toBeUndefined()
    const later = await compose()
    expect(later.ok && later.mail.text).not.toMatch(/receipt/i)
  })

  test('has the sentence of the signer’s language, and none in another', async () => {
    const { signAndConfirm, compose } = await thankful({ sends: 'yes', 'sentence.ru': 'Спасибо каждому.' })
    await signAndConfirm(email)
    const written = await compose()
    expect(written.ok && written.mail.text).not.toContain('каждому')
  })

  test('comes once, however often and however many at once confirm', async () => {
    const { sign, mails, petition, web } = await thankful()
    await sign(email)
    const { token } = await openMail(database, 'confirm_signature', email, petition.id)
    const confirm = () => confirmSignature(web(), { token, chosen: choose('none') })
    await Promise.all(Array.from({ length: 20 }, confirm))
    await confirm()
    expect(await mails()).toHaveLength(1)
  })

  test('never goes to who said that it was not them, who withdrew or who was erased', async () => {
    const { sign, signAndConfirm, mails, petition, web } = await thankful()
    await sign('not-me@example.org')
    const { token } = await openMail(database, 'confirm_signature', 'not-me@example.org', petition.id)
    await disownSignature(web(), { token })
    expect(await confirmSignature(web(), { token, chosen: choose('none') })).toMatchObject({ ok: false })
    await withdrawSignature(web(), { token: await signAndConfirm('withdrawn@example.org') })
    await eraseSignature(web(), { token: await signAndConfirm('erased@example.org') })
    expect(await mails()).toEqual([])
    expect(
      await owner.outboxMail.count({ where: { kind: 'thank_signer', state: { in: ['due', 'leased'] }, about: null } }),
    ).toBe(0)
  })

  test('is not written once it is switched off', async () => {
    const { signAndConfirm, compose, save } = await thankful()
    await signAndConfirm(email)
    await save({ 'sentence.en': 'Each of you counts.' })
    expect(await compose()).toEqual({ ok: false, reason: 'gone' })
  })

  test('goes behind confirmations, and a worker that is killed with it in its hands loses nothing', async () => {
    await owner.outboxMail.deleteMany({})
    const { sign, signAndConfirm } = await thankful()
    await signAndConfirm('first@example.org')
    await owner.outboxMail.deleteMany({ where: { kind: 'confirm_signature' } })
    await sign('second@example.org')
    const lease = async () => (await leaseMails(worker, 1))[0] as LeasedMail
    const confirmation = await lease()
    expect(confirmation.kind).toBe('confirm_signature')
    await recordMail(worker, confirmation, { state: 'sent', code: '250' })
    const killed = await lease()
    expect(killed.kind).toBe('thank_signer')
    await owner.outboxMail.update({ where: { id: killed.id }, data: { leaseUntil: new Date(Date.now() - 1000) } })
    expect(await expireLeases(worker)).toBe(1)
    const again = await lease()
    expect(again.messageId).toBe(killed.messageId)
    await recordMail(worker, again, { state: 'sent', code: '250' })
    const row = await owner.outboxMail.findUniqueOrThrow({ where: { id: again.id } })
    expect(row, 'its row tells of nobody').toMatchObject({ state: 'sent', about: null, aboutId: null, sealed: null })
    expect(await leaseMails(worker, 1)).toEqual([])
  })

  test('that is refused for good is the last mail of its kind and of petitions to that address', async () => {
    const asking = { kind: 'thank_signer' as const, email: 'gone@example.org', about: '' }
    expect(await allowMail(worker, asking, new Set())).toBe('allowed')
    await suppressAddress(worker, asking, '550')
    expect(await allowMail(worker, asking, new Set())).toBe('suppressed')
    expect(await allowMail(worker, { ...asking, kind: 'confirm_signature' }, new Set())).toBe('suppressed')
    expect(mailKinds.thank_signer.priority).toBeGreaterThan(mailKinds.remind_signature.priority)
  })
})

describe('on the desk', () => {
  test('is kept in each language; what is empty is gone, and the log says that it was changed', async () => {
    const { load, save, petition } = await thankful({
      sends: 'yes',
      'sentence.en': ' Each\nof  you ',
      'sentence.ru': 'Да',
    })
    expect(await readThanks({ db: database.web }, await load())).toEqual({
      sends: true,
      sentences: [{ locale: 'en', sentence: 'Each of you' }],
    })
    await save({ 'sentence.en': '' })
    expect(await readThanks({ db: database.web }, await load())).toMatchObject({
      sends: false,
      sentences: [{ sentence: '' }],
    })
    expect(await owner.thanksText.count({ where: { petitionId: petition.id } })).toBe(0)
    const object = `petition:${petition.id}`
    expect(await owner.auditEntry.count({ where: { object, action: 'petition.thanks' } })).toBe(2)
  })

  test('a sentence that is too long is refused at its field', () => {
    expect(readThanksForm({ sends: 'yes', 'sentence.en': 'short', 'sentence.ru': 'д'.repeat(201) })).toEqual({
      ok: false,
      errors: { 'sentence.ru': 'too-long' },
    })
  })
})
