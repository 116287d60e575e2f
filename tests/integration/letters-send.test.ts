import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { confirmLetter } from '@/features/letters/confirm-letter'
import { readLetterConfirmLink } from '@/features/letters/read-letter-link'
import { type LeasedMail, leaseMails } from '@/features/outbox/lease-mails'
import { recordMail } from '@/features/outbox/record-mail'
import type { MailKind } from '@/features/outbox/schema'
import { createTestDatabase } from './harness'
import { createLetterFixture } from './letters-fixture'
import { openMails } from './outbox-fixture'

const database = await createTestDatabase()

const mailsAbout = (id = '') => database.owner.outboxMail.findMany({ where: { aboutId: id } })

describe('a letter sent by our mail', () => {
  test('waits sealed until its sender confirms', async () => {
    const { send, letters, opened } = await createLetterFixture(database)
    const { row, token } = await send('anna@example.org')
    const [letter] = await letters()
    expect(letter).toMatchObject({ state: 'frozen', locale: 'de', country: 'DE', deliveries: [], textHash: null })
    expect(letter?.purgeAfter).not.toBeNull()
    expect(row).toMatchObject({ kind: 'confirm_letter', state: 'due', locale: 'ru', aboutId: letter?.id })
    expect(token).toHaveLength(43)
    expect(await opened()).toEqual([
      {
        email: 'anna@example.org',
        fromName: 'Anna Lind',
        replyTo: false,
        subject: 'Nine miners',
        text: 'Exzellenz, …',
      },
    ])
  })

  test('the same draft fifty times at once is one letter and one mail', async () => {
    const { send, letters } = await createLetterFixture(database)
    const draft = randomUUID()
    await Promise.all(Array.from({ length: 50 }, () => send('crowd@example.org', draft)))
    expect(await letters()).toHaveLength(1)
    expect(
      (await openMails(database, 'confirm_letter')).filter(({ email }) => email === 'crowd@example.org'),
    ).toHaveLength(1)
    await send('crowd@example.org')
    expect(await letters()).toHaveLength(2)
  })

  test('goes on its way when confirmed, with a receipt, and a hundred times at once only once', async () => {
    const { send, letters, web } = await createLetterFixture(database)
    const { token } = await send('once@example.org')
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => confirmLetter(web(), { token })))
    expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, demo: false }])
    expect(outcomes.filter(({ ok }) => !ok)).toHaveLength(99)
    const [letter] = await letters()
    expect(letter).toMatchObject({
      state: 'out',
      deliveries: [{ channel: 'our_mail', state: 'queued', public: false }],
    })
    expect((await mailsAbout(letter?.id)).map(({ kind }) => kind).sort()).toEqual([
      'confirm_letter',
      'letter',
      'letter_receipt',
    ])
    const mails = await openMails(database, 'letter')
    expect(mails.find(({ row }) => row.aboutId === letter?.id)).toMatchObject({
      to: 'addressee',
      email: 'embassy@example.org',
      row: { id: letter?.deliveries[0]?.mailId, state: 'waiting', addresseeId: letter?.addresseeId, locale: 'ru' },
    })
  })

  test('can be confirmed by the typed code as well', async () => {
    const { model, send, web } = await createLetterFixture(database)
    const other = await createLetterFixture(database)
    const { code } = await send('typist@example.org')
    const modelLetterId = model.id
    const elsewhere = { code, modelLetterId: other.model.id }
    expect(await confirmLetter(web(), elsewhere)).toEqual({ ok: false, reason: 'unknown' })
    expect(await confirmLetter(web(), { code: code.toLowerCase(), modelLetterId })).toEqual({ ok: true, demo: false })
    expect(await confirmLetter(web(), { code, modelLetterId })).toEqual({ ok: false, reason: 'already' })
  })

  test('looking at the link changes nothing', async () => {
    const { send, letters, web, model } = await createLetterFixture(database)
    const { token } = await send('looker@example.org')
    for (let time = 0; time < 3; time += 1) {
      expect(await readLetterConfirmLink(web(), token)).toMatchObject({ state: 'ready', modelSlug: model.slug })
    }
    expect(await letters()).toMatchObject([{ state: 'frozen', deliveries: [] }])
  })

  test.each(['', 'undefined', 'x'.repeat(43), 'foobar%91'])(
    'a token that is none (%s) opens nothing',
    async (token) => {
      const { web } = await createLetterFixture(database)
      expect(await readLetterConfirmLink(web(), token)).toBeUndefined()
      expect(await confirmLetter(web(), { token })).toEqual({ ok: false, reason: 'unknown' })
    },
  )

  test('a petition’s link does not confirm a letter', async () => {
    const { send, web, letters } = await createLetterFixture(database)
    const { token } = await send('mixed@example.org')
    await database.owner.link.updateMany({
      where: { aboutId: (await letters())[0]?.id ?? '' },
      data: { kind: 'confirm_signature' },
    })
    expect(await confirmLetter(web(), { token })).toEqual({ ok: false, reason: 'unknown' })
  })

  test('an expired link says so, and an ended campaign too', async () => {
    const { send, web, letters, campaign } = await createLetterFixture(database)
    const { token } = await send('late@example.org')
    const { token: other } = await send('later@example.org')
    const now = new Date()
    const [first] = await letters()
    await database.owner.link.updateMany({ where: { aboutId: first?.id ?? '' }, data: { expiresAt: now } })
    const answers = await Promise.all([token, other].map((one) => confirmLetter(web(now), { token: one })))
    expect(answers.map((answer) => (answer.ok ? 'sent' : answer.reason)).sort()).toEqual(['expired', 'sent'])

    const ended = await createLetterFixture(database)
    const { token: third } = await ended.send('ended@example.org')
    await database.owner.campaign.update({ where: { id: ended.campaign.id }, data: { state: 'ended' } })
    expect(await confirmLetter(web(), { token: third })).toEqual({ ok: false, reason: 'closed' })
    expect(campaign.id).not.toBe(ended.campaign.id)
  })

  test('is not sent to an address that was turned off meanwhile', async () => {
    const { send, web, addressee, letters } = await createLetterFixture(database)
    const { token } = await send('off@example.org')
    await database.owner.addresseeContact.updateMany({
      where: { addresseeId: addressee.id },
      data: { offAt: new Date() },
    })
    expect(await confirmLetter(web(), { token })).toEqual({ ok: false, reason: 'no_address' })
    expect(await letters()).toMatchObject([{ state: 'frozen', deliveries: [] }])
  })
})

describe('a letter of a demonstration', () => {
  test('is addressed to its own sender, though the embassy has an address', async () => {
    const { send, web, letters } = await createLetterFixture(database, { demo: true })
    const { token } = await send('demo@example.org')
    expect(await confirmLetter(web(), { token })).toEqual({ ok: true, demo: true })
    const [letter] = await letters()
    const mail = (await openMails(database, 'letter')).find(({ row }) => row.aboutId === letter?.id)
    expect(mail).toMatchObject({ to: 'sender' })
    expect(JSON.stringify(mail)).not.toContain('embassy@')
  })

  test('so is one whose campaign became a demonstration after it was written', async () => {
    const { send, web, campaign, letters } = await createLetterFixture(database)
    const { token } = await send('turned@example.org')
    await database.owner.campaign.update({ where: { id: campaign.id }, data: { demo: true } })
    await confirmLetter(web(), { token })
    const [letter] = await letters()
    expect((await openMails(database, 'letter')).find(({ row }) => row.aboutId === letter?.id)).toMatchObject({
      to: 'sender',
    })
  })

  test('is told of at once, also when its receipt was looked at while it left', async () => {
    const { send, web, letters } = await createLetterFixture(database, { demo: true })
    const { token } = await send('at-once@example.org')
    await confirmLetter(web(), { token })
    const worker = { db: database.worker, keys: database.keys.worker, now: new Date() }
    const [{ id = '' } = {}] = await letters()
    const leased = (await leaseMails(worker, 500)).filter(({ aboutId }) => aboutId === id)
    const of = (kind: MailKind) => leased.find((mail) => mail.kind === kind) as LeasedMail
    await recordMail(worker, of('letter'), { state: 'sent', code: '250' })
    await recordMail(worker, of('letter_receipt'), { state: 'due', code: 'later', minutes: 360, uncounted: true })
    expect((await leaseMails(worker, 500)).map((mail) => mail.id)).toEqual([of('letter_receipt').id])
  })
})
