import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MailState } from '@/generated/prisma/enums'
import { createTestDatabase } from '@/tests/integration/harness'
import { readSmtpUrl } from '@/worker/smtp-options'
import { SmtpPool } from '@/worker/smtp-pool'
import { createLetterFixture } from './letter-fixture'
import { FaultySmtp, type Mode } from './smtp-server'
import { passTime, queueSignIn, startMails, untilMails } from './worker-fixture'

const database = await createTestDatabase()
let smtp: FaultySmtp
let run: ReturnType<typeof startMails> | undefined

beforeEach(async () => {
  smtp = await new FaultySmtp().start()
})
afterEach(async () => {
  await run?.stop()
  run = undefined
  await smtp.stop()
  await database.owner.outboxMail.deleteMany({})
  await database.owner.mailAllowance.deleteMany({})
  await database.owner.suppression.deleteMany({})
})

const tried = (mails: { state: MailState; lastCode: string | null }[]) =>
  mails.length > 0 && mails.every(({ state, lastCode }) => state !== 'leased' && lastCode !== null)

describe('a mail that may come twice', () => {
  test.each<[Mode, MailState, string, number, number]>([
    // mode, state, code, attempts that count, minutes until the next
    ['well', 'sent', '250', 1, 0],
    ['greeting-421', 'due', '421', 0, 1],
    ['no-greeting', 'due', 'ETIMEDOUT', 0, 1],
    ['sender-550', 'due', '550', 0, 1],
    ['rcpt-451', 'due', '451', 1, 5],
    ['rcpt-550', 'failed', '550', 1, 0],
    ['data-452', 'due', '452', 1, 1],
    ['data-554', 'failed', '554', 1, 0],
    ['drop-after-data', 'due', 'ECONNECTION', 1, 1],
    ['slow-250', 'due', 'ETIMEDOUT', 1, 1],
    ['drop-after-250', 'sent', '250', 1, 0],
  ])('%s: %s', async (mode, state, code, attempts, minutes) => {
    smtp.mode = mode
    await queueSignIn(database, 'a@example.org')
    run = startMails(database, smtp, 10, 2_000)
    const [mail] = await untilMails(database, tried)
    expect(mail).toMatchObject({ state, lastCode: code, attempts })
    const wait = ((mail?.runAt.getTime() ?? 0) - Date.now()) / 60_000
    expect(wait).toBeGreaterThan(minutes * 0.8 - 0.2)
    expect(wait).toBeLessThan(minutes * 1.2 + 0.2)
    expect(mail?.sealed === null).toBe(state === 'sent' || state === 'failed')
  })

  test('of a kind that is not there fails and is not looked at again', async () => {
    await queueSignIn(database, 'a@example.org')
    await queueSignIn(database, 'b@example.org')
    const [first] = await database.owner.outboxMail.findMany({ select: { id: true } })
    await database.owner.outboxMail.updateMany({ data: { kind: 'nope' } })
    await database.owner.outboxMail.update({ where: { id: first?.id ?? '' }, data: { kind: 'toString' } })
    run = startMails(database, smtp)
    const mails = await untilMails(database, tried)
    expect(mails).toHaveLength(2)
    for (const mail of mails) expect(mail).toMatchObject({ state: 'failed', lastCode: 'unknown-kind', sealed: null })
  })

  test('keeps its Message-ID in every attempt', async () => {
    smtp.mode = 'drop-after-data'
    await queueSignIn(database, 'a@example.org')
    run = startMails(database, smtp, 10, 2_000)
    await untilMails(database, tried)
    smtp.mode = 'well'
    await passTime(database)
    await untilMails(database, ([mail]) => mail?.state === 'sent')
    expect(smtp.taken).toHaveLength(2)
    expect(new Set(smtp.taken.map(({ messageId }) => messageId)).size).toBe(1)
  })
})

describe('a letter', () => {
  test.each<[Mode, MailState, string, string]>([
    ['well', 'sent', '250', 'handed_over'],
    ['drop-after-250', 'sent', '250', 'handed_over'],
    ['rcpt-451', 'waiting', '451', 'queued'],
    ['data-452', 'waiting', '452', 'queued'],
    ['rcpt-550', 'failed', '550', 'failed'],
    ['data-554', 'failed', '554', 'failed'],
    ['drop-after-data', 'unknown', 'ambiguous', 'unknown'],
    ['slow-250', 'unknown', 'ambiguous', 'unknown'],
  ])('%s: %s', async (mode, state, code, delivery) => {
    const { letterId, mailId, email } = await createLetterFixture(database)
    smtp.behave = (to) => (to === email ? mode : 'rcpt-451')
    run = startMails(database, smtp, 10, 2_000)
    const mails = await untilMails(database, (all) => tried(all.filter(({ id }) => id === mailId)))
    expect(mails.find(({ id }) => id === mailId)).toMatchObject({ state, lastCode: code })
    expect(await database.owner.delivery.findMany({ where: { letterId }, select: { state: true } })).toEqual([
      { state: delivery },
    ])
  })

  test.each<[Mode, string]>([
    ['well', 'handed_over'],
    ['slow-250', 'unknown'],
    ['rcpt-550', 'unknown'],
  ])('that may have arrived is sent once more and never again: %s', async (second, delivery) => {
    const { letterId, mailId, email } = await createLetterFixture(database)
    let mode: Mode = 'drop-after-data'
    smtp.behave = (to) => (to === email ? mode : 'rcpt-451')
    run = startMails(database, smtp, 10, 2_000)
    const own = (state: MailState, code: string) =>
      untilMails(database, (all) =>
        all.some((mail) => mail.id === mailId && mail.state === state && mail.lastCode === code),
      )
    await own('unknown', 'ambiguous')
    mode = second
    for (let hours = 0; hours < 3; hours++) {
      await passTime(database)
      await run.stop()
      run = startMails(database, smtp, 10, 2_000)
      await own(second === 'well' ? 'sent' : 'unknown', second === 'well' ? '250' : 'ambiguous-twice')
    }
    expect(smtp.to(email)).toHaveLength(second === 'rcpt-550' ? 1 : 2)
    expect(new Set(smtp.to(email).map(({ messageId }) => messageId)).size).toBe(1)
    expect(await database.owner.delivery.findMany({ where: { letterId }, select: { state: true } })).toEqual([
      { state: delivery },
    ])
  })

  test('that a mailbox refused for good turns the addressee’s address off', async () => {
    const { email, addresseeId } = await createLetterFixture(database)
    smtp.behave = () => 'rcpt-550'
    run = startMails(database, smtp, 10, 2_000)
    await untilMails(database, (all) => all.some(({ kind, state }) => kind === 'letter' && state === 'failed'))
    await expect
      .poll(() =>
        database.owner.addresseeContact.findMany({ where: { addresseeId, value: email }, select: { offReason: true } }),
      )
      .toEqual([{ offReason: 'bounced 550' }])
  })
})

describe('the line to the mail server', () => {
  const envelope = { from: 'post@example.net', to: ['a@example.org'] }
  test.each([
    ['without TLS, where TLS is required', '?requireTLS=true', '', 'ETLS'],
    ['without a sign-in, where we have a password', '', 'user:secret@', 'EAUTH'],
  ])('%s, carries nothing', async (_, query, credentials, code) => {
    const url = `${smtp.url.replace('smtp://', `smtp://${credentials}`)}${query}`
    const pool = new SmtpPool(readSmtpUrl(url, 'https://sign.example.net'))
    expect(await pool.send(envelope, Buffer.from('Subject: x\r\n\r\nx'))).toMatchObject({ result: 'server_down', code })
    expect(smtp.taken).toEqual([])
    pool.close()
  })

  test('that the server closed while it was idle is opened again, and no mail pays for it', async () => {
    const pool = new SmtpPool(readSmtpUrl(smtp.url, 'https://sign.example.net'))
    expect(await pool.send(envelope, Buffer.from('Subject: x\r\n\r\nx'))).toMatchObject({ result: 'sent' })
    await smtp.stop()
    await smtp.start()
    expect(await pool.send(envelope, Buffer.from('Subject: y\r\n\r\ny'))).toMatchObject({ result: 'sent' })
    pool.close()
  })
})
