import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import hoodiecrow from 'hoodiecrow-imap'
import { afterAll, describe, expect, test } from 'vitest'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { saveMailbox } from '@/features/replies/save-mailbox'
import { createCode } from '@/features/safety/create-token'
import { confirmSignatory } from '@/features/signatories/confirm-signatory'
import { inviteSignatories } from '@/features/signatories/invite-signatories'
import { readCosignForm } from '@/features/signatories/schema'
import { FaultySmtp } from '@/tests/faults/smtp-server'
import { startMails } from '@/tests/faults/worker-fixture'
import { readMailboxes } from '@/worker/read-mailboxes'
import { createTestDatabase } from './harness'
import { createSigningFixture } from './signatories-fixture'
import { filesOf, lookingFor, tablesOf } from './stolen-fixture'

/* What a letter set adds to a database that may be stolen: whom we asked to sign, a password, who answered us. */

const database = await createTestDatabase()
const smtp = await new FaultySmtp().start()
afterAll(() => smtp.stop())

const id = randomUUID()
const canaries = {
  signatory: `Zq-Signatory-${id}@example.org`,
  corrected: `Zq-Corrected-${id}@example.org`,
  password: `zq-sesame-${id}`,
  sender: `zq-sender-${id}@mission.example.org`,
}
const found = lookingFor(canaries)
const look = async () => {
  for (const { table, text } of await tablesOf(database)) expect(found(Buffer.from(text)), table).toEqual([])
}

const imap = hoodiecrow({
  plugins: ['ID', 'SASL-IR', 'AUTH-PLAIN', 'NAMESPACE', 'ENABLE', 'LITERALPLUS', 'UNSELECT'],
  users: { replies: { password: canaries.password } },
  storage: { INBOX: { messages: [] } },
})
await new Promise<void>((resolve) => imap.listen(0, resolve))
afterAll(() => new Promise<void>((resolve) => imap.close(resolve)))

describe('a stolen database', () => {
  test('does not say who was asked to sign: not when named, not when asked, not when the mail has gone', async () => {
    const fixture = await createSigningFixture(database)
    const [eva = ''] = await fixture.name({ name: 'Eva Berg', email: canaries.signatory })
    await fixture.name({ name: 'Olle Ek', email: canaries.corrected })
    await look()
    const letter = await fixture.permitted('sendLetters')
    const invited = await inviteSignatories(fixture.context(), { letter, who: 'all', by: 'Ada', locale: 'en' })
    expect(invited).toEqual({ ok: true, invited: 2 })
    await look()
    const token = await fixture.tokenOf(eva)
    const run = startMails(database, smtp)
    const left = { where: { state: { in: ['due' as const, 'leased' as const] } } }
    await expect.poll(() => database.owner.outboxMail.count(left)).toBe(0)
    await run.stop()
    const sent = smtp.taken.map((mail) => JSON.stringify(mail).toLowerCase()).join()
    for (const email of [canaries.signatory, canaries.corrected]) expect(sent).toContain(email.toLowerCase())
    const read = readCosignForm({ name: 'Eva Berg' })
    if (!read.ok) throw new Error('a name is enough')
    const answer = { token, textHash: fixture.textHash, form: read.value }
    expect(await confirmSignatory(fixture.context(), answer)).toEqual({ ok: true })
    await look()
  })

  test('does not open a mailbox, and does not say who answered', async () => {
    const fixture = await createSigningFixture(database)
    const campaign = await loadCampaign(fixture.context(), fixture.organiser, 'edit', fixture.campaign.id)
    if (!campaign) throw new Error('not found')
    const { port } = imap.server.address() as AddressInfo
    const form = {
      address: 'replies@example.org',
      host: '127.0.0.1',
      port,
      secure: false,
      username: 'replies',
      password: canaries.password,
      folder: 'INBOX',
      enabled: true,
    }
    expect(await saveMailbox(fixture.context(), { campaign, form })).toEqual({ ok: true })
    await look()
    const reference = createCode()
    await database.owner.letter.update({ where: { id: fixture.id }, data: { reference } })
    const { sender } = canaries
    const head = [
      `From: "${sender}" <${sender}>`,
      `Reply-To: ${sender}`,
      `Return-Path: <${sender}>`,
      `Sender: ${sender}`,
    ]
    const mail = [...head, `Message-ID: <1.${sender}>`, `Subject: Re: [${reference}]`, '', 'Thank you.']
    imap.appendMessage('INBOX', [], new Date(), mail.join('\r\n'))
    await readMailboxes(
      { db: database.worker, keys: database.keys.worker, now: new Date() },
      { allowed: ['127.0.0.1'] },
    )
    const replies = await database.owner.reply.findMany({ where: { letterId: fixture.id } })
    expect(replies.map(({ text }) => text)).toEqual(['Thank you.'])
    await look()
    await saveMailbox(fixture.context(), { campaign, form: { ...form, folder: 'Nowhere' } })
    await readMailboxes(
      { db: database.worker, keys: database.keys.worker, now: new Date() },
      { allowed: ['127.0.0.1'] },
    )
    await look()
  })

  test('does not say it in its files and its journal either', async () => {
    await database.owner.$executeRaw`CHECKPOINT`
    const contents = await filesOf(database)
    expect(contents.filter(({ bytes }) => bytes.length > 0).length).toBeGreaterThan(100)
    for (const { file, bytes } of contents) expect(found(bytes), file).toEqual([])
  })
})
