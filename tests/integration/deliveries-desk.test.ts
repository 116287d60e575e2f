import { describe, expect, test } from 'vitest'
import { addDelivery } from '@/features/deliveries/add-delivery'
import { correctOutcome } from '@/features/deliveries/correct-outcome'
import { listDeliveriesOf, listDeskDeliveries } from '@/features/deliveries/list-desk-deliveries'
import { listPromises } from '@/features/deliveries/list-promises'
import { loadDeliveredLetter, loadDelivery } from '@/features/deliveries/load-delivery'
import { readDeskDelivery } from '@/features/deliveries/read-desk-delivery'
import { recordOutcome } from '@/features/deliveries/record-outcome'
import type { OutcomeInput } from '@/features/deliveries/schema'
import { settlePromise } from '@/features/deliveries/settle-promise'
import { writeOutcome } from '@/features/deliveries/write-outcome'
import { listToldOutcomes } from '@/features/letters/list-told-outcomes'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { createCode, indexCode } from '@/features/safety/create-token'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createDeliveryFixture, found } from './deliveries-fixture'
import { createTestDatabase } from './harness'

const database = await createTestDatabase()
const on = (text: string) => new Date(text)
const now = on('2026-05-27T12:00:00Z')
const told = (form: Partial<OutcomeInput> = {}): OutcomeInput => ({
  outcome: 'refused_at_door',
  outcomeOn: on('2026-05-26'),
  outcomeTime: '14:30',
  byWhom: 'a guard in uniform',
  dueOn: null,
  note: 'Photographed us',
  channel: '',
  ...form,
})

async function start(options: { demo?: boolean } = {}) {
  const fixture = await createDeliveryFixture(database, options)
  const letter = await fixture.letter()
  const context = fixture.context(now)
  const mayRecord = async (id = letter.deliveryId) =>
    found(await loadDelivery(context, fixture.organiser, 'recordOutcomes', id))
  const correct = async (form: Partial<OutcomeInput> = {}, at = now) =>
    correctOutcome({ ...context, now: at }, { delivery: await mayRecord(), form: told(form) })
  const read = async () =>
    readDeskDelivery(context, found(await loadDelivery(context, fixture.organiser, 'seeLetters', letter.deliveryId)))
  const checks = () => database.owner.addresseeCheck.findMany({ where: { addresseeId: fixture.addressee.id } })
  return { ...fixture, delivered: letter, context, mayRecord, correct, read, checks }
}

describe('a correction from the desk', () => {
  test('stands at once, and every earlier answer stays with who gave it', async () => {
    const { correct, read, organiser } = await start()
    expect(await correct()).toEqual({ ok: true })
    expect(await correct({ outcome: 'reply_promised', byWhom: null, outcomeTime: null, note: '' })).toEqual({
      ok: true,
    })
    const delivery = await read()
    expect(delivery).toMatchObject({ outcome: 'reply_promised', byWhom: null, note: null, dueOn: on('2026-06-25') })
    const { name } = await database.owner.organiser.findUniqueOrThrow({ where: { id: organiser.id } })
    expect(delivery.history).toMatchObject([
      { kind: 'outcome', by: name, outcome: 'reply_promised', byWhom: null },
      { kind: 'outcome', by: name, outcome: 'refused_at_door', byWhom: 'a guard in uniform', outcomeTime: '14:30' },
    ])
  })

  test('is for owners, organisers and moderators of the team alone', async () => {
    const { team, delivered, context } = await start()
    const loads = async (organiser: { id: string }) =>
      (await loadDelivery(context, organiser, 'recordOutcomes', delivered.deliveryId)) !== null
    const role = async (role: 'moderator' | 'translator') =>
      loads(await createOrganiser(database.owner, { teamId: team.id, role }))
    const foreign = await createTeam(database.owner)
    expect(await role('moderator')).toBe(true)
    expect(await role('translator')).toBe(false)
    expect(await loads(await createOrganiser(database.owner, { teamId: foreign.id, role: 'owner' }))).toBe(false)
  })

  test('that a letter came back opens one check of its addressee, but not in a demonstration', async () => {
    const real = await start()
    await real.correct({ outcome: 'returned' })
    await real.correct({ outcome: 'returned', note: 'Box moved' })
    expect(await real.checks()).toMatchObject([{ reason: 'returned' }])
    const toy = await start({ demo: true })
    await toy.correct({ outcome: 'returned' })
    expect(await toy.checks()).toEqual([])
  })
})

describe('that a letter came back by e-mail', () => {
  async function startMailed(sourceOn: Date | null = null) {
    const fixture = await start()
    const { delivered, addressee, context } = fixture
    await database.owner.addresseeContact.create({
      data: { addresseeId: addressee.id, channel: 'email', value: 'a@mission.example.org', source: 'site', sourceOn },
    })
    const code = createCode()
    const codeHash = indexCode(context.keys.codes, code)
    await database.owner.delivery.update({
      where: { id: delivered.deliveryId },
      data: { channel: 'own_mail', state: 'recorded', codeHash },
    })
    const off = async () =>
      (await database.owner.addresseeContact.findFirstOrThrow({ where: { addresseeId: addressee.id } })).offReason
    return { ...fixture, code, off }
  }
  const bounced = { outcome: 'bounced', byWhom: null, outcomeTime: null } as const

  test('told by an organiser turns the address off and opens a check, once', async () => {
    const { correct, checks, off } = await startMailed()
    expect(await correct(bounced)).toEqual({ ok: true })
    expect(await correct({ ...bounced, note: 'Twice' })).toEqual({ ok: true })
    expect(await off()).toBe('bounced told')
    expect(await checks()).toMatchObject([{ reason: 'bounced', detail: 'told' }])
  })

  test('leaves an address on that became known later', async () => {
    const { correct, checks, off } = await startMailed(on('2026-05-27'))
    expect(await correct(bounced)).toEqual({ ok: true })
    expect(await off()).toBeNull()
    expect(await checks()).toHaveLength(1)
  })

  test('told by whoever wrote it turns nothing off, and has the entry looked at', async () => {
    const { context, code, checks, off } = await startMailed()
    expect(await recordOutcome(context, { code, form: told(bounced) })).toEqual({ ok: true })
    expect(await off()).toBeNull()
    expect(await checks()).toMatchObject([{ reason: 'bounced' }])
  })
})

describe('a new way, recorded by hand', () => {
  const form = { channel: 'post', postedOn: on('2026-05-26'), registeredNumber: 'RR123456785SI' } as const

  test('takes a frozen letter out and reckons when the post arrives', async () => {
    const { letter, context, organiser } = await start()
    const { id } = await letter({ state: 'frozen' })
    const permitted = found(await loadDeliveredLetter(context, organiser, 'recordOutcomes', id))
    expect(await addDelivery(context, { letter: permitted, form })).toMatchObject({ ok: true })
    const seen = found(await loadDeliveredLetter(context, organiser, 'seeLetters', id))
    expect(seen.state).toBe('out')
    expect(await listDeskDeliveries(context, seen)).toMatchObject([
      {
        channel: 'post',
        attempt: 2,
        state: 'planned',
        expectedOn: on('2026-06-09'),
        registeredNumber: 'RR123456785SI',
      },
      { channel: 'by_hand', attempt: 1 },
    ])
  })

  test.each([
    ['while its text is open', 'collecting', {}, 'not-ready'],
    ['before the letter was written', 'out', { postedOn: on('2026-05-20') }, 'day'],
    ['tomorrow', 'out', { postedOn: on('2026-05-29') }, 'day'],
  ] as const)('is refused %s', async (_, state, changes, reason) => {
    const { letter, context, organiser } = await start()
    const { id } = await letter({ state })
    const permitted = found(await loadDeliveredLetter(context, organiser, 'recordOutcomes', id))
    expect(await addDelivery(context, { letter: permitted, form: { ...form, ...changes } })).toEqual({
      ok: false,
      reason,
    })
  })

  test('a fax has no number of the post and nothing to arrive', async () => {
    const { letter, context, organiser } = await start()
    const permitted = found(await loadDeliveredLetter(context, organiser, 'recordOutcomes', (await letter()).id))
    const added = await addDelivery(context, { letter: permitted, form: { ...form, channel: 'fax' } })
    const fax = await database.owner.delivery.findUniqueOrThrow({ where: { id: added.ok ? added.id : '' } })
    expect(fax).toMatchObject({ registeredNumber: null, expectedOn: null, postedOn: on('2026-05-26') })
  })

  test('letters that went one way are listed one by one, for those who may see letters', async () => {
    const { model, context, organiser, correct, team } = await start()
    await correct()
    const see = found(await loadModelLetter(context, organiser, 'seeLetters', model.id))
    expect(await listDeliveriesOf(context, see, { outcome: 'refused_at_door', country: 'SI' })).toHaveLength(1)
    expect(await listDeliveriesOf(context, see, { outcome: null })).toEqual([])
    const translator = await createOrganiser(database.owner, { teamId: team.id, role: 'translator' })
    expect(await loadModelLetter(context, translator, 'seeLetters', model.id)).toBeNull()
  })
})

describe('promises come back on the desk', () => {
  const promise = { outcome: 'reply_promised' as const, outcomeOn: on('2026-05-26'), dueOn: on('2026-06-10') }
  const due = async (fixture: Awaited<ReturnType<typeof start>>, at: string) =>
    (await listPromises({ ...fixture.context, now: on(at) }, fixture.organiser)).promises.map((one) => one.due)

  test('with the days that are left, until a reply came', async () => {
    const fixture = await start()
    await fixture.correct(promise)
    expect(await due(fixture, '2026-05-28')).toEqual(['later'])
    expect(await due(fixture, '2026-06-05')).toEqual(['soon'])
    expect(await due(fixture, '2026-06-11')).toEqual(['overdue'])
    const reply = {
      letterId: fixture.delivered.id,
      campaignId: fixture.campaign.id,
      channel: 'post',
      text: '…',
    } as const
    await database.owner.reply.create({ data: { ...reply, subject: 'Re', receivedOn: on('2026-06-09') } })
    expect(await due(fixture, '2026-06-11')).toEqual([])
  })

  test('get more time, or end unanswered, and the history keeps both', async () => {
    const fixture = await start()
    await fixture.correct(promise)
    const settle = async (settling: Parameters<typeof settlePromise>[1]['settling'], at: string) =>
      settlePromise({ ...fixture.context, now: on(at) }, { delivery: await fixture.mayRecord(), settling })
    expect(await settle({ act: 'no_reply' }, '2026-06-09')).toEqual({ ok: false, reason: 'not-due' })
    expect(await settle({ act: 'more_time', dueOn: on('2026-06-08') }, '2026-06-01')).toMatchObject({ reason: 'day' })
    expect(await settle({ act: 'more_time', dueOn: on('2026-06-20') }, '2026-06-11')).toEqual({ ok: true })
    expect(await due(fixture, '2026-06-12')).toEqual(['later'])
    expect(await settle({ act: 'no_reply' }, '2026-06-21')).toEqual({ ok: true })
    expect(await settle({ act: 'no_reply' }, '2026-06-21')).toEqual({ ok: false, reason: 'no-promise' })
    expect(await due(fixture, '2026-06-22')).toEqual([])
    expect((await fixture.read()).history).toMatchObject([
      { outcome: 'no_reply', outcomeOn: on('2026-06-21') },
      { outcome: 'reply_promised', dueOn: on('2026-06-20') },
      { outcome: 'reply_promised', dueOn: on('2026-06-10') },
    ])
  })

  test('what whoever brought the letter noted does not become public by it', async () => {
    const fixture = await start()
    const { context, delivered, campaign } = fixture
    const which = { delivery: { id: delivered.deliveryId }, organiserId: null }
    await writeOutcome({ db: context.db, now }, { ...which, form: told({ ...promise, note: 'Ask for Mr X' }) })
    const settling = { act: 'more_time', dueOn: on('2026-06-20') } as const
    await settlePromise(context, { delivery: await fixture.mayRecord(), settling })
    expect(JSON.stringify(await listToldOutcomes(context, campaign.id))).not.toContain('Mr X')
    expect(JSON.stringify((await fixture.read()).history)).toContain('Mr X')
  })

  test('a letter that was taken is asked after when thirty days are gone; strangers see neither', async () => {
    const fixture = await start()
    await fixture.correct({ outcome: 'accepted_by_guard' })
    const silent = async (at: string, organiser = fixture.organiser) =>
      (await listPromises({ ...fixture.context, now: on(at) }, organiser)).silent.map(({ id }) => id)
    expect(await silent('2026-06-20')).toEqual([])
    expect(await silent('2026-06-28')).toEqual([fixture.delivered.deliveryId])
    const foreign = await createTeam(database.owner)
    expect(
      await silent('2026-06-28', await createOrganiser(database.owner, { teamId: foreign.id, role: 'owner' })),
    ).toEqual([])
  })
})
