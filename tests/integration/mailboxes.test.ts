import { describe, expect, test } from 'vitest'
import { hour } from '@/features/days'
import { isMailKind } from '@/features/outbox/schema'
import { correctSignature } from '@/features/signatures/correct-signature'
import { disownSignature, eraseSignature } from '@/features/signatures/erase-signature'
import { readConfirmLink } from '@/features/signatures/read-confirm-link'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { remindSigners } from '@/features/signatures/remind-signers'
import { replayErasures } from '@/features/signatures/replay-erasures'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { composeMail } from '@/worker/compose-mail'
import { createTestDatabase } from './harness'
import { ada, ben, createMailbox, home, now } from './mailboxes-fixture'
import { openMails } from './outbox-fixture'

/* Up to three people sign with one address. Each is told by mail alone, confirms alone and has a page of their own (0051). */

const database = await createTestDatabase()
const { owner, keys } = database
const mailbox = (email = home) => createMailbox(database, email)
const worker = (at = now) => ({ db: database.worker, keys: keys.worker, now: at })

describe('a second person of one mailbox', () => {
  test('is answered like anybody, is named in the mail, confirms and has a page of their own', async () => {
    const { type, mails, secret, confirm, join, states, web, uncompacted } = await mailbox()
    const first = await join(ada)
    expect(await type(ben)).toEqual({ ok: true })
    expect(await states()).toEqual(['DE confirmed', 'FR pending'])
    const token = await secret('FR')
    const mail = (await mails()).find((one) => one.token === token)
    if (!mail || !isMailKind(mail.row.kind)) throw new Error('No mail')
    const siteUrl = 'https://p.example'
    const written = await composeMail({
      ...worker(),
      mail: { ...mail.row, kind: mail.row.kind, secondTry: false },
      siteUrl,
    })
    if (!written.ok) throw new Error(written.reason)
    expect(written.mail.email).toBe(home)
    expect(written.mail.text).toContain('Ben Signer')
    expect(written.mail.text).toContain(`/signatures/${token}/confirm`)
    expect(written.mail.text, 'nothing leads to the page of the first').not.toContain('Ada')
    expect(written.mail.text.match(/signatures\/[\w-]{43}/g), 'one link').toHaveLength(1)
    expect(await readConfirmLink(web(), token)).toMatchObject({ state: 'ready', form: { country: 'FR' }, shared: true })
    const outcome = await confirm(token)
    expect(await states()).toEqual(['DE confirmed', 'FR confirmed'])
    expect(await uncompacted()).toBe(2)
    const second = outcome.ok ? outcome.manageToken : ''
    expect(await readOwnSignature(web(), first)).toMatchObject({ country: 'DE' })
    expect(await readOwnSignature(web(), second)).toMatchObject({ country: 'FR', display: 'full' })
  })

  test.each(['withdraws', 'erases'] as const)('who %s leaves the other, and opens nothing of theirs', async (does) => {
    const { type, secret, confirm, join, states, web, uncompacted } = await mailbox()
    const first = await join(ada)
    await type(ben)
    const link = await secret('FR')
    const outcome = await confirm(link)
    const second = outcome.ok ? outcome.manageToken : ''
    if (does === 'withdraws') await withdrawSignature(web(), { token: first })
    else await eraseSignature(web(), { token: first })
    expect(await states()).toEqual(does === 'withdraws' ? ['DE withdrawn', 'FR confirmed'] : ['FR confirmed'])
    expect(await uncompacted()).toBe(1)
    const again = await join({ ...ada, country: 'SE' }, new Date(now.getTime() + hour))
    expect(await readOwnSignature(web(), again)).toMatchObject({ country: 'SE' })
    expect(await readOwnSignature(web(), second)).toMatchObject({ country: 'FR', state: 'confirmed' })
    const old = await readOwnSignature(web(), first)
    // As ever the page of who signs again after a withdrawal is the new one; and never the other's.
    if (does === 'withdraws') expect(old).toMatchObject({ country: 'SE' })
    else expect(old).toBeUndefined()
    expect(await readConfirmLink(web(), link)).toMatchObject({ state: 'already' })
  })

  test('who confirms after the first withdrew does not come into their page', async () => {
    const { join, web } = await mailbox()
    const first = await join(ada)
    await withdrawSignature(web(), { token: first })
    await join(ben)
    expect(await readOwnSignature(web(), first)).toMatchObject({ country: 'DE', state: 'withdrawn' })
  })

  test('may fill in the form before the first has confirmed: neither’s confirming ends the other’s form', async () => {
    const { type, secret, confirm, states, web } = await mailbox()
    await type(ada)
    await type(ben)
    const [first, second] = [await secret('DE'), await secret('FR')]
    expect(await confirm(second)).toMatchObject({ ok: true })
    expect(await states()).toEqual(['DE pending', 'FR confirmed'])
    expect(await readConfirmLink(web(), first)).toMatchObject({ state: 'ready', form: { country: 'DE' }, shared: true })
    expect(await confirm(first)).toMatchObject({ ok: true })
    expect(await states()).toEqual(['DE confirmed', 'FR confirmed'])
  })

  test('is reminded like anybody', async () => {
    const { type, secret, join, petition } = await mailbox()
    await join(ada)
    await type(ben)
    const waiting = { kind: 'confirm_signature', usedAt: null, expiresAt: null }
    expect(await secret('FR')).not.toBe('')
    await owner.link.updateMany({ where: waiting, data: { expiresAt: new Date(now.getTime() + 72 * hour) } })
    await remindSigners(worker(new Date(now.getTime() + 49 * hour)))
    const [reminder, ...more] = await openMails(database, 'remind_signature', petition.id)
    if (!reminder) throw new Error('No reminder')
    expect(more).toEqual([])
    const mail = { ...reminder.row, kind: 'remind_signature' as const, secondTry: false }
    const written = await composeMail({
      ...worker(new Date(now.getTime() + 49 * hour)),
      mail,
      siteUrl: 'https://p.example',
    })
    expect(written.ok && written.mail.text).toContain('Ben Signer')
  })

  test('who typed before the first confirmed is not reminded: it may have been a slip of the same hand', async () => {
    const { type, secret, confirm, states, petition } = await mailbox('slip@example.org')
    await type(ben)
    await type(ada)
    expect(await confirm(await secret('DE'))).toMatchObject({ ok: true })
    expect(await states()).toEqual(['DE confirmed', 'FR pending'])
    const waiting = { kind: 'confirm_signature', usedAt: null, expiresAt: null }
    await owner.link.updateMany({ where: waiting, data: { expiresAt: new Date(now.getTime() + 72 * hour) } })
    await remindSigners(worker(new Date(now.getTime() + 49 * hour)))
    expect(await openMails(database, 'remind_signature', petition.id)).toEqual([])
    expect(await confirm(await secret('FR'))).toMatchObject({ ok: true })
  })

  test('who was typed by a stranger is disowned alone', async () => {
    const { type, secret, join, states, web } = await mailbox()
    await join(ada)
    await type(ben)
    expect(await disownSignature(web(), { token: await secret('FR') })).toEqual({ ok: true })
    expect(await states()).toEqual(['DE confirmed'])
  })

  test('of a restored backup is withdrawn alone', async () => {
    const { join, states, signatures } = await mailbox()
    await join(ada)
    await join(ben)
    const signatureId = (await signatures()).find(({ country }) => country === 'DE')?.id ?? ''
    await replayErasures({ db: owner }, [{ signatureId, act: 'withdrawn', display: null, erasedOn: now }])
    expect(await states()).toEqual(['DE withdrawn', 'FR confirmed'])
  })
})

describe('the same person', () => {
  test.each(['ada  signer', 'Signer Ada', 'ÁDÀ SIGNER', 'Signer, Ada'])('is “%s” and never a second', async (name) => {
    const { type, mails, join, states, petition } = await mailbox()
    await join(ada)
    await type({ name, country: 'IT' }, new Date(now.getTime() + hour))
    expect(await states()).toEqual(['DE confirmed'])
    expect(await openMails(database, 'signature_on_record', petition.id)).toHaveLength(1)
    expect((await mails()).filter(({ row }) => row.createdAt > now)).toEqual([])
  })

  test('who waits twice is confirmed once, and the other form is forgotten', async () => {
    const { type, secret, confirm, states } = await mailbox()
    await type(ada)
    await type({ ...ada, name: 'signer ada', country: 'IT' })
    expect(await confirm(await secret('IT'))).toMatchObject({ ok: true })
    expect(await states()).toEqual(['IT confirmed'])
  })

  test('who corrected their name is known by the new one, unless it is the other’s', async () => {
    const { type, join, states, web } = await mailbox()
    const first = await join({ ...ada, name: 'Ada Sinner' })
    const second = await join(ben)
    expect(await correctSignature(web(), { token: first, correction: { name: 'Ada Signer' } })).toEqual({ ok: true })
    expect(await correctSignature(web(), { token: second, correction: { name: 'Ada Signer' } })).toEqual({ ok: true })
    for (const { name } of [ada, ben]) await type({ name, country: 'IT' }, new Date(now.getTime() + hour))
    expect(await states()).toEqual(['DE confirmed', 'FR confirmed'])
  })

  test('is whoever signs, where a name was never known', async () => {
    const { type, join, states, petition } = await mailbox()
    await join(ada)
    await owner.signature.updateMany({
      where: { petitionId: petition.id },
      data: { personIndex: Buffer.alloc(0), formIndex: Buffer.alloc(0) },
    })
    await type(ben)
    expect(await states()).toEqual(['DE confirmed'])
  })
})
