import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { recordOutcome } from '@/features/deliveries/record-outcome'
import type { OutcomeInput } from '@/features/deliveries/schema'
import { confirmLetter } from '@/features/letters/confirm-letter'
import { createTestDatabase } from './harness'
import { createLetterFixture } from './letters-fixture'
import { openMails } from './outbox-fixture'

const database = await createTestDatabase()
const today = new Date(new Date().toISOString().slice(0, 10))
const daysAgo = (days: number) => new Date(today.getTime() - days * 86_400_000)
const told = (form: Partial<OutcomeInput> = {}): OutcomeInput => ({
  outcome: 'door_locked',
  outcomeOn: today,
  outcomeTime: null,
  byWhom: null,
  dueOn: null,
  note: '',
  channel: '',
  ...form,
})
const deliveryOf = async (modelLetterId: string) =>
  database.owner.delivery.findFirstOrThrow({
    where: { letter: { modelLetterId } },
    include: { changes: { orderBy: { id: 'asc' } } },
  })

describe('a letter taken to be printed', () => {
  test('leaves a letter without text or sender, and one planned delivery', async () => {
    const { take, letters } = await createLetterFixture(database)
    const code = await take()
    expect(code).toMatch(/^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/)
    expect(await letters()).toMatchObject([
      {
        state: 'out',
        sealed: null,
        publishedText: null,
        deliveries: [{ channel: 'post', state: 'planned', public: false }],
      },
    ])
  })

  test('the same draft printed again, ten times at once, keeps its code', async () => {
    const { take, letters } = await createLetterFixture(database)
    const draft = randomUUID()
    const codes = await Promise.all(Array.from({ length: 10 }, () => take(draft)))
    expect(new Set(codes).size).toBe(1)
    expect((await letters()).map(({ deliveries }) => deliveries.length)).toEqual([1])
    expect(await take()).not.toBe(codes[0])
  })
})

describe('what happened at the door', () => {
  test('is recorded, public, and kept when it is corrected', async () => {
    const { take, web, model } = await createLetterFixture(database)
    const code = await take()
    expect(await recordOutcome(web(), { code, form: told({ note: 'Photographed us', channel: 'by_hand' }) })).toEqual({
      ok: true,
    })
    const correction = told({ outcome: 'reply_promised', channel: 'by_hand' })
    expect(await recordOutcome(web(), { code: code.toLowerCase().replaceAll('-', ' '), form: correction })).toEqual({
      ok: true,
    })
    const delivery = await deliveryOf(model.id)
    expect(delivery).toMatchObject({
      state: 'recorded',
      outcome: 'reply_promised',
      channel: 'by_hand',
      public: true,
      note: 'Photographed us',
    })
    expect(delivery.dueOn).toEqual(daysAgo(-30))
    expect(delivery.changes.map(({ outcome, note }) => [outcome, note])).toEqual([
      ['door_locked', 'Photographed us'],
      ['reply_promised', 'Photographed us'],
    ])
  })

  test('told twice in the same words is told once', async () => {
    const { take, web, model } = await createLetterFixture(database)
    const code = await take()
    await Promise.all(Array.from({ length: 10 }, () => recordOutcome(web(), { code, form: told() })))
    expect((await deliveryOf(model.id)).changes).toHaveLength(1)
  })

  test.each<[string, Partial<OutcomeInput>, string]>([
    ['paper does not bounce', { outcome: 'bounced' }, 'impossible'],
    ['a day before the letter', { outcomeOn: daysAgo(3) }, 'day'],
    ['a day in the future', { outcomeOn: daysAgo(-3) }, 'day'],
    ['a promise due before it was made', { outcome: 'reply_promised', dueOn: daysAgo(5) }, 'due'],
  ])('refused: %s', async (_, form, reason) => {
    const { take, web, model } = await createLetterFixture(database)
    const code = await take()
    expect(await recordOutcome(web(), { code, form: told(form) })).toEqual({ ok: false, reason })
    expect(await deliveryOf(model.id)).toMatchObject({ state: 'planned', outcome: null, changes: [] })
  })

  test.each(['', 'x', '0000-0000-0000', "' OR 1=1 --"])('a code that opens nothing (%s) is unknown', async (code) => {
    const { web } = await createLetterFixture(database)
    expect(await recordOutcome(web(), { code, form: told() })).toEqual({ ok: false, reason: 'unknown' })
  })

  test('a mailed letter can be told about by the code in the receipt, once it has left our queue', async () => {
    const { send, web, model } = await createLetterFixture(database)
    const { token } = await send('teller@example.org')
    await confirmLetter(web(), { token })
    const delivery = await deliveryOf(model.id)
    const receipt = (await openMails(database, 'letter_receipt')).find(({ row }) => row.aboutId === delivery.letterId)
    const code = receipt?.code ?? ''
    const reply = told({ outcome: 'reply_received' })
    expect(await recordOutcome(web(), { code, form: reply })).toEqual({ ok: false, reason: 'waiting' })
    await database.owner.delivery.update({ where: { id: delivery.id }, data: { state: 'handed_over' } })
    expect(await recordOutcome(web(), { code, form: told({ outcome: 'accepted_by_guard' }) })).toEqual({
      ok: false,
      reason: 'impossible',
    })
    expect(await recordOutcome(web(), { code, form: { ...reply, channel: 'by_hand' } })).toEqual({ ok: true })
    expect(await deliveryOf(model.id)).toMatchObject({ channel: 'our_mail', outcome: 'reply_received' })
  })
})
