import { beforeEach, describe, expect, test } from 'vitest'
import { cancelWaiting } from '@/features/letters/cancel-waiting'
import { listQueues } from '@/features/letters/list-queues'
import { readDraftParts } from '@/features/letters/read-draft-parts'
import { sendTest } from '@/features/letters/send-test'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { readSending } from '@/features/model-letters/read-sending'
import { saveSending } from '@/features/model-letters/save-sending'
import { sendingForm } from '@/features/model-letters/schema'
import { createOrganiser } from '@/tests/factories/teams'
import { createQueue } from '@/tests/faults/queue-fixture'
import { createTestDatabase } from './harness'
import { openMails } from './outbox-fixture'

const database = await createTestDatabase()
const { owner } = database
const now = new Date()
const context = { db: database.web, keys: database.keys.web, now }
const form = {
  windowFrom: 8,
  windowTo: 12,
  weekdaysOnly: true,
  hourlyCap: 10,
  digest: false,
  deadlineOn: '2030-05-25',
  variants: [
    { locale: 'en', subject: 'Miners in prison', opening: 'You will have heard of this.' },
    { locale: 'en', subject: '', opening: 'I am a miner myself.' },
  ],
}

async function createSendingTeam() {
  const queue = await createQueue(database)
  const { teamId } = await owner.campaign.findUniqueOrThrow({ where: { id: queue.campaignId } })
  const { id, email } = await createOrganiser(owner, { teamId, role: 'organiser', name: 'Ada Organiser' })
  const editable = await loadModelLetter(context, { id }, 'edit', queue.modelLetterId)
  const visible = await loadModelLetter(context, { id }, 'seeLetters', queue.modelLetterId)
  if (!editable || !visible) throw new Error('not permitted')
  const test = (asked: { language?: string; country?: string; variant?: number } = {}) =>
    sendTest(context, {
      letter: visible,
      organiser: { name: 'Ada Organiser', email, locale: 'ru' },
      language: 'en',
      country: 'GB',
      variant: 0,
      ...asked,
    })
  return { ...queue, editable, visible, email, organiserId: id, test }
}

let here: Awaited<ReturnType<typeof createSendingTeam>>
beforeEach(async () => {
  await owner.outboxMail.deleteMany({})
  // Each test has an embassy of its own, and doors are looked for among all.
  await owner.addressee.updateMany({ data: { removedAt: now } })
  here = await createSendingTeam()
})

describe('how our mail brings a letter', () => {
  test('is saved with its variants, language by language', async () => {
    await saveSending(context, { letter: here.editable, form })
    expect(await readSending(context, here.visible)).toMatchObject(form)
    const shorter = { ...form, variants: form.variants.slice(1), deadlineOn: null }
    await saveSending(context, { letter: here.editable, form: shorter })
    expect(await readSending(context, here.visible)).toMatchObject({ ...shorter, stopped: false })
  })

  test.each([
    ['hours that end before they begin', { windowFrom: 12, windowTo: 12 }, 'windowTo'],
    ['no letter an hour', { hourlyCap: 0 }, 'hourlyCap'],
    ['half a letter an hour', { hourlyCap: 0.5 }, 'hourlyCap'],
    ['a day that is none', { deadlineOn: '2030-02-31' }, 'deadlineOn'],
    ['a list for an opening', { variants: [{ locale: 'en', subject: '', opening: '1. First' }] }, 'variants.0.opening'],
    ['too many variants', { variants: Array(7).fill({ locale: 'en', subject: 'S', opening: '' }) }, 'variants'],
  ])('is refused with %s', (_, wrong, field) => {
    const result = sendingForm.safeParse({ ...form, ...wrong })
    expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
  })

  test('leaves out variants that say nothing', () => {
    const variants = [{ locale: 'en', subject: ' ', opening: '\n' }]
    expect(sendingForm.parse({ ...form, variants }).variants).toEqual([])
  })
})

test('everything that waits can be taken back; what has gone stays gone', async () => {
  const ids = await here.write(5)
  await owner.outboxMail.updateMany({ where: { id: { in: ids.splice(0, 1) } }, data: { state: 'sent' } })
  const letter = await loadModelLetter(context, { id: here.organiserId }, 'sendLetters', here.modelLetterId)
  if (!letter) throw new Error('not permitted')
  expect(await cancelWaiting(context, { letter })).toEqual({ ok: true, count: 4 })
  expect(await cancelWaiting(context, { letter })).toEqual({ ok: true, count: 0 })
  const mails = await here.mails()
  expect(mails.map(({ state }) => state)).toEqual(['sent', ...Array(4).fill('cancelled')])
  expect(mails.map(({ delivery }) => delivery?.state).slice(1)).toEqual(Array(4).fill('failed'))
})

describe('a supporter’s draft', () => {
  const parts = async (variant?: string) => {
    const found = await readDraftParts(context, {
      slug: here.visible.slug,
      addresseeId: here.addresseeId,
      screen: 'en',
      variant,
    })
    if (!found) throw new Error('no parts')
    return found
  }

  test('has the campaign’s own text, or the variant that its form names', async () => {
    await saveSending(context, { letter: here.editable, form })
    const own = await parts()
    expect(own.variants.map(({ subject }) => subject)).toEqual([
      'Nine miners in prison',
      'Miners in prison',
      'Nine miners in prison',
    ])
    expect((await parts('1')).model).toMatchObject({
      subject: 'Miners in prison',
      text: `You will have heard of this.\n\n${own.model.text}`,
    })
    expect((await parts('2')).model.subject).toBe('Nine miners in prison')
    expect((await parts('3')).model).toEqual(own.model)
  })
})

describe('a test', () => {
  test('goes to the organiser, as a supporter’s letter would be mailed', async () => {
    expect(await here.test()).toEqual({ ok: true })
    const [mail, ...more] = await openMails(database, 'test_letter')
    expect(more).toEqual([])
    expect(mail).toMatchObject({ email: here.email, subject: 'Nine miners in prison', fromName: 'Ada Organiser' })
    expect(mail?.text).toMatch(/^(The Ambassador|H\.E\.|His|Ambassador|Embassy)/)
    expect(mail?.text).toContain('They are in prison for a strike.')
    expect(mail?.row).toMatchObject({ state: 'due', locale: 'ru', aboutId: null, addresseeId: null })
  })

  test('shows any variant, and works while nothing is published', async () => {
    await saveSending(context, { letter: here.editable, form })
    await owner.modelLetter.update({ where: { id: here.modelLetterId }, data: { state: 'draft' } })
    expect(await here.test({ variant: 1 })).toEqual({ ok: true })
    expect((await openMails(database, 'test_letter'))[0]).toMatchObject({ subject: 'Miners in prison' })
  })

  test('says when a country has no door', async () => {
    await owner.addressee.updateMany({ data: { removedAt: now } })
    expect(await here.test({ country: 'SI' })).toEqual({ ok: false, reason: 'no-door' })
    expect(await openMails(database, 'test_letter')).toEqual([])
  })
})

describe('the queues of a letter', () => {
  test('tell how many wait for each addressee, what became of the rest, and when the last will have gone', async () => {
    await saveSending(context, { letter: here.editable, form })
    const ids = await here.write(85)
    const set = (count: number, data: object) =>
      owner.outboxMail.updateMany({ where: { id: { in: ids.splice(0, count) } }, data })
    await set(1, { state: 'sent', sentAt: now })
    await set(2, { state: 'failed', lastCode: '550' })
    await set(1, { state: 'unknown', lastCode: 'ambiguous-twice' })
    await set(1, { lastCode: '451' })
    const [queue, ...more] = await listQueues(context, here.visible)
    expect(more).toEqual([])
    expect(queue).toMatchObject({
      waiting: 81,
      sentLastDay: 1,
      failed: 2,
      unknown: 1,
      retrying: 1,
      stopped: 0,
      ended: 0,
      timeZone: 'Europe/London',
      days: 3,
      addressee: { id: here.addresseeId },
    })
    expect(queue?.doneAt?.getTime()).toBeGreaterThan(now.getTime())
    expect(JSON.stringify(queue)).not.toContain('@')
  })

  test('of letters that go in one mail a day are days of mails', async () => {
    await saveSending(context, { letter: here.editable, form: { ...form, digest: true } })
    await here.write(101)
    expect(await listQueues(context, here.visible)).toMatchObject([{ waiting: 101, days: 2, doneAt: undefined }])
  })
})
