import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { recordLetterBounce } from '@/features/bounces/record-letter-bounce'
import { sendTestLetter } from '@/features/letter-sets/send-test-letter'
import { takeBackLetter } from '@/features/letter-sets/take-back-letter'
import type { LetterState } from '@/generated/prisma/enums'
import { createStepper } from '@/tests/faults/queue-fixture'
import { FaultySmtp } from '@/tests/faults/smtp-server'
import { createTestDatabase } from './harness'
import { createLetterToLondon, type LondonParts } from './set-letter-fixture'

const database = await createTestDatabase()
const { owner } = database
const now = new Date()
const context = { db: database.web, keys: database.keys.web, now }
const smtp = await new FaultySmtp().start()
const worker = createStepper(database, smtp)

afterAll(async () => {
  worker.close()
  await smtp.stop()
})

const writeToLondon = (parts?: LondonParts) => createLetterToLondon(database, parts)

beforeEach(async () => {
  smtp.behave = () => 'well'
  smtp.taken.length = 0
  await owner.outboxMail.deleteMany({})
})

/** Releases and sends what waits, so many hours from now: an addressee takes so many letters in one. */
async function goOn(hours = 1) {
  await worker.release(new Date(Date.now() + hours * 3_600_000))
  await worker.deliver()
}

describe('a letter of a set by our mail', () => {
  test('waits in the queue, and arrives with those who confirmed, the reference and the campaign’s name', async () => {
    const { send, email, deliveries, channel, id, campaignId } = await writeToLondon()
    await owner.mailbox.create({
      data: {
        campaignId,
        address: 'replies@example.net',
        host: 'imap.example.net',
        port: 993,
        username: 'r',
        sealed: Buffer.from('x'),
        keyId: 'k',
      },
    })
    expect(await send()).toEqual({ ok: true, demo: false })
    expect(await deliveries()).toEqual([{ state: 'queued', attempt: 1 }])
    // Nobody reads it on the site before it has left.
    expect(await channel()).toMatchObject({ state: 'frozen', mail: { state: 'waiting', place: 1 } })
    expect((await channel()).mail?.goesOutAt).toBeInstanceOf(Date)
    await goOn()
    const [taken, ...more] = smtp.to(email)
    expect(more).toEqual([])
    const { reference } = await owner.letter.findUniqueOrThrow({ where: { id } })
    expect(taken?.mail.subject).toBe(`Nine miners in prison [${reference}]`)
    expect(taken?.mail.from?.value).toEqual([
      { name: 'Free the striking miners via Postbag', address: 'post@example.net' },
    ])
    expect(taken?.mail.replyTo?.value[0]?.address).toBe('replies@example.net')
    expect(taken?.mail.text).toContain('Yours faithfully,\n\nAda Signer\nChair, Branch 12')
    expect(taken?.raw).not.toContain('Ben Silent')
    expect(taken?.mail.headers.has('auto-submitted')).toBe(false)
    expect(await deliveries()).toEqual([{ state: 'handed_over', attempt: 1 }])
    expect(await channel()).toMatchObject({ state: 'out', mail: { state: 'sent' } })
  })

  test('shows of its signatories what the model letter lets the addressee see', async () => {
    const { send, email, modelLetterId } = await writeToLondon()
    await owner.modelLetter.update({ where: { id: modelLetterId }, data: { addresseeRedaction: 'initial' } })
    await send()
    await goOn()
    expect(smtp.to(email)[0]?.mail.text).toContain('A. S.')
    expect(smtp.to(email)[0]?.raw).not.toContain('Ada')
  })

  test('is pressed many times at once and goes once', async () => {
    const { send, deliveries, email } = await writeToLondon()
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => send()))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await deliveries()).toHaveLength(1)
    await goOn()
    await goOn()
    expect(smtp.to(email)).toHaveLength(1)
    expect(await send()).toEqual({ ok: false, reason: 'already' })
  })

  test.each<[string, LetterState, object, string]>([
    ['whose text is not frozen', 'collecting', {}, 'not-frozen'],
    ['that is stopped', 'frozen', { stoppedAt: now }, 'stopped'],
  ])('%s is refused', async (_, state, model, reason) => {
    const { send, modelLetterId, deliveries } = await writeToLondon({ state })
    await owner.modelLetter.update({ where: { id: modelLetterId }, data: model })
    expect(await send()).toEqual({ ok: false, reason })
    expect(await deliveries()).toEqual([])
  })

  test('is refused to an addressee who was taken out, whose address is off, or has no source', async () => {
    const { send, addresseeId } = await writeToLondon()
    await owner.addressee.update({ where: { id: addresseeId }, data: { removedAt: now } })
    expect(await send()).toEqual({ ok: false, reason: 'removed' })
    await owner.addressee.update({ where: { id: addresseeId }, data: { removedAt: null } })
    await owner.addresseeContact.updateMany({ where: { addresseeId }, data: { source: '' } })
    expect(await send()).toEqual({ ok: false, reason: 'no-address' })
    await owner.addresseeContact.updateMany({ where: { addresseeId }, data: { source: 'list', offAt: now } })
    expect(await send()).toEqual({ ok: false, reason: 'no-address' })
  })

  test('to a stale entry asks first', async () => {
    const { send, channel } = await writeToLondon({ sourceOn: null })
    expect(await channel()).toMatchObject({ freshness: 'stale', checkedOn: null, hasAddress: true })
    expect(await send()).toEqual({ ok: false, reason: 'stale' })
    expect(await send({ confirmedStale: true })).toEqual({ ok: true, demo: false })
  })

  test('can be taken back while it waits, and sent again', async () => {
    const { send, letter, deliveries, email, channel } = await writeToLondon()
    await send()
    expect(await takeBackLetter(context, { letter })).toEqual({ ok: true })
    expect(await takeBackLetter(context, { letter })).toEqual({ ok: false, reason: 'too-late' })
    await goOn()
    expect(smtp.to(email)).toEqual([])
    expect(await channel()).toMatchObject({ mail: { state: 'cancelled', code: 'taken-back' } })
    expect(await send()).toEqual({ ok: true, demo: false })
    await goOn()
    expect(smtp.to(email)).toHaveLength(1)
    expect(await deliveries()).toEqual([
      { state: 'failed', attempt: 1 },
      { state: 'handed_over', attempt: 2 },
    ])
  })

  test('of a demonstration goes to the organiser who pressed, at once, and to nobody else', async () => {
    const { send, email, organiser } = await writeToLondon({ demo: true, sourceOn: null })
    expect(await send()).toEqual({ ok: true, demo: true })
    await worker.deliver()
    expect(smtp.taken.map(({ to }) => to)).toEqual([organiser.email])
    expect(smtp.taken[0]?.mail.subject).toMatch(/^\[Демонстрация\] Nine miners/)
    expect(smtp.to(email)).toEqual([])
  })

  test('whose campaign became a demonstration in the queue goes to the organiser as well', async () => {
    const { send, email, organiser, campaignId } = await writeToLondon()
    await send()
    await owner.campaign.update({ where: { id: campaignId }, data: { demo: true } })
    await goOn()
    expect(smtp.taken.map(({ to }) => to)).toEqual([organiser.email])
    expect(smtp.to(email)).toEqual([])
  })

  test('goes to the readers of the rules in cc, once and only when it surely went; never in a demonstration', async () => {
    const rule = { reader: 'head_office', name: 'Head office', email: 'head@example.org', inCc: true } as const
    const withRule = async (parts: Parameters<typeof writeToLondon>[0] = {}) => {
      const here = await writeToLondon(parts)
      await owner.copyRule.create({ data: { modelLetterId: here.modelLetterId, position: 0, ...rule } })
      await here.send()
      return here
    }
    const { email } = await withRule()
    smtp.behave = (to) => (to === email ? 'drop-after-data' : 'well')
    await goOn()
    expect(smtp.to('head@example.org')).toEqual([])
    smtp.behave = () => 'well'
    await owner.addresseeQueue.deleteMany({})
    await goOn()
    expect(smtp.taken.map(({ to }) => to)).toEqual([email, email, 'head@example.org'])
    expect(new Set(smtp.taken.map(({ messageId }) => messageId)).size).toBe(1)
    expect(smtp.taken[1]?.raw).toContain('Cc: Head office <head@example.org>')

    smtp.taken.length = 0
    const demo = await withRule({ demo: true })
    await worker.deliver()
    expect(smtp.taken.map(({ to }) => to)).toEqual([demo.organiser.email])
  })

  test('stands behind the letters that were there before it, and does not wait for a digest', async () => {
    const { send, write, channel, modelLetterId, email } = await writeToLondon()
    await write(3, now.getTime() - 10_000)
    await send()
    expect((await channel()).mail?.place).toBe(4)
    await owner.modelLetter.update({ where: { id: modelLetterId }, data: { digest: true } })
    await goOn()
    await owner.addresseeQueue.deleteMany({})
    await goOn()
    const subjects = smtp.to(email).map(({ mail }) => mail.subject?.slice(0, 9))
    expect(subjects.sort()).toEqual(['3 letters', 'Nine mine'])
  })
})

test('a test of it goes to the organiser in any state, marked in their language', async () => {
  const { visible, organiser, email } = await writeToLondon({ state: 'drafting' })
  await sendTestLetter(context, { letter: visible, organiser })
  await worker.deliver()
  expect(smtp.taken.map(({ to }) => to)).toEqual([organiser.email])
  expect(smtp.taken[0]?.mail.subject).toMatch(/^\[Проверка\] Nine miners in prison \[.{9}\]$/)
  expect(smtp.taken[0]?.mail.text).toMatch(/^Это проверка[\s\S]+Ada Signer/)
  expect(smtp.to(email)).toEqual([])
})

describe('a letter of a set that came back', () => {
  test('however late says so, and goes again once', async () => {
    const { id, send, channel, deliveries } = await writeToLondon()
    await send()
    await goOn()
    const [mail] = await owner.outboxMail.findMany({ where: { aboutId: id } })
    const report = { messageIds: [mail?.messageId ?? ''], recipients: [], status: '5.2.2', words: '' }
    expect(await recordLetterBounce({ db: database.worker, now }, { report })).toBe(1)
    expect((await channel()).mail).toMatchObject({ state: 'sent', cameBack: 'soft', code: '5.2.2' })
    const outcomes = await Promise.all([send(), send()])
    expect(outcomes).toContainEqual({ ok: true, demo: false })
    expect(outcomes).toContainEqual({ ok: false, reason: 'already' })
    await goOn(5)
    expect(await deliveries()).toEqual([
      { state: 'failed', attempt: 1 },
      { state: 'handed_over', attempt: 2 },
    ])
    expect((await channel()).mail).toMatchObject({ state: 'sent', cameBack: undefined })
  })

  test('as somebody told goes again', async () => {
    const { id, send, channel } = await writeToLondon()
    await send()
    await goOn()
    await owner.delivery.updateMany({ where: { letterId: id }, data: { state: 'recorded', outcome: 'bounced' } })
    expect((await channel()).mail).toMatchObject({ cameBack: 'told' })
    expect(await send()).toEqual({ ok: true, demo: false })
  })
})
