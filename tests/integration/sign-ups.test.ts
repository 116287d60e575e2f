import { beforeEach, expect, test } from 'vitest'
import { loadEvent } from '@/features/events/load-event'
import { readEvent } from '@/features/events/read-event'
import { saveEvent } from '@/features/events/save-event'
import { turnEvent } from '@/features/events/turn-event'
import { leaseMails } from '@/features/outbox/lease-mails'
import { askOrganisers } from '@/features/sign-ups/ask-organisers'
import { confirmSignUp } from '@/features/sign-ups/confirm-sign-up'
import { purgeSignUps } from '@/features/sign-ups/purge-sign-ups'
import { queueEventMails } from '@/features/sign-ups/queue-event-mails'
import { replaySignUps } from '@/features/sign-ups/replay-sign-ups'
import { requestSignUp } from '@/features/sign-ups/request-sign-up'
import { mostQuestions } from '@/features/sign-ups/rules'
import type { SignUpInput } from '@/features/sign-ups/schema'
import { withdrawSignUp } from '@/features/sign-ups/withdraw-sign-up'
import { createCampaign } from '@/tests/factories/campaigns'
import * as factories from '@/tests/factories/events'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { composeMail } from '@/worker/compose-mail'
import { createTestDatabase } from './harness'
import { openMails } from './outbox-fixture'
import { lookingFor, tablesOf } from './stolen-fixture'

const database = await createTestDatabase()
const { owner, web, worker, keys } = database
const start = new Date('2026-05-01T12:00:00Z')
const context = (now = start) => ({ db: web, keys: keys.web, now })
const working = (now = start) => ({ db: worker, keys: keys.worker, now })

let eventId = ''
let organiser = { id: '', email: '' }
beforeEach(async () => {
  await owner.event.deleteMany()
  const { id: teamId } = await createTeam(owner)
  const email = `owner-${teamId}@example.org`
  organiser = { ...(await createOrganiser(owner, { teamId, email })), email }
  const { id: campaignId } = await createCampaign(owner, { teamId })
  eventId = (await factories.createEvent(owner, { campaignId })).id
  await owner.event.update({ where: { id: eventId }, data: { remindAt: new Date('2026-05-24T09:00:00Z') } })
})

const plain: SignUpInput = { name: 'Nadia Nobody', email: 'nadia@mail.example', people: 2, offer: '', consent: 'yes' }
const ask = (form: Partial<SignUpInput> = {}, now = start) =>
  requestSignUp(context(now), { event: { id: eventId }, locale: 'en', form: { ...plain, ...form } })
const tokenOf = async () => (await openMails(database, 'event_sign_up'))[0]?.token ?? ''
const attending = async () => (await owner.event.findUniqueOrThrow({ where: { id: eventId } })).attending

/** Somebody has said that they come, from their mailbox. */
async function come(form: Partial<SignUpInput> = {}, now = start): Promise<string> {
  await owner.outboxMail.deleteMany()
  await ask(form, now)
  const token = await tokenOf()
  expect(await confirmSignUp(context(now), { token, locale: 'en' })).toEqual({ ok: true })
  await owner.outboxMail.deleteMany({ where: { kind: 'event_sign_up' } })
  return token
}

/** What is written of the mails of a kind that wait, and to whom. */
async function written(kind: string, now: Date) {
  const rows = await leaseMails(working(now), 100)
  const composed = await Promise.all(
    rows
      .filter((mail) => mail.kind === kind)
      .map((mail) => composeMail({ ...working(now), mail, siteUrl: 'https://sign.example.net' })),
  )
  return composed.flatMap((one) =>
    one.ok ? [{ to: one.mail.email, subject: one.mail.subject, text: one.mail.text }] : [],
  )
}

test('who is typed counts when they confirm, one mailbox once, and nothing is left when they take it back', async () => {
  await ask()
  await ask()
  expect(await openMails(database, 'event_sign_up')).toHaveLength(1)
  expect(await attending()).toBe(0)
  const token = await tokenOf()
  for (const _ of ['once', 'twice'])
    expect(await confirmSignUp(context(), { token, locale: 'en' })).toEqual({ ok: true })
  expect(await attending()).toBe(2)
  const second = await come({ email: 'NADIA@mail.example', people: 5 })
  expect(await attending()).toBe(5)
  await come({ email: 'other@mail.example', people: 1 })
  expect(await withdrawSignUp(context(), { token: second })).toEqual({ ok: true })
  expect(await withdrawSignUp(context(), { token: second })).toEqual({ ok: false })
  expect([await attending(), await owner.signUp.count({ where: { eventId } })]).toEqual([1, 1])
})

test('a backup that is put back brings nobody back who took it back', async () => {
  const token = await come()
  const [row] = await owner.signUp.findMany({ where: { eventId } })
  await withdrawSignUp(context(), { token })
  if (row) await owner.signUp.create({ data: row })
  await owner.event.update({ where: { id: eventId }, data: { attending: 2 } })
  for (const _ of ['once', 'twice']) await replaySignUps({ db: owner })
  expect([await attending(), await owner.signUp.count({ where: { eventId } })]).toEqual([0, 0])
})

test('a stolen database names nobody who comes, nor who asked', async () => {
  const canaries = { name: 'Nadia Kanareva', email: 'kanareva@mail.example', offer: 'a yellow megaphone' }
  await ask({ ...canaries })
  await confirmSignUp(context(), { token: await tokenOf(), locale: 'en' })
  const form = { text: canaries.offer, name: canaries.name, email: canaries.email }
  await askOrganisers(context(), { event: { id: eventId }, locale: 'en', form })
  const look = lookingFor(canaries)
  for (const { table, text } of await tablesOf(database)) expect(look(Buffer.from(text)), table).toEqual([])
  await expect(web.$queryRaw`SELECT sealed FROM sign_ups`).rejects.toThrow(/permission denied/)
})

test('whoever comes is told of another time once, ten minutes after the last change, and at once of a call-off', async () => {
  await come()
  const load = async <A extends 'edit' | 'publish'>(ability: A) => {
    const event = await loadEvent(context(), organiser, ability, eventId)
    if (!event) throw new Error('not found')
    return event
  }
  const form = await readEvent(context(), await load('edit'))
  const moved = await saveEvent(context(), {
    event: await load('edit'),
    form: { ...form, startsLocal: '2026-05-26T13:00' },
  })
  if (!moved.ok) throw new Error(moved.reason)
  const minutes = (count: number) => new Date(start.getTime() + count * 60_000)
  expect(await queueEventMails(working(minutes(9)))).toBe(0)
  expect([await queueEventMails(working(minutes(10))), await queueEventMails(working(minutes(11)))]).toEqual([1, 0])
  const [told] = await written('event_change', minutes(12))
  expect(told).toMatchObject({ to: 'nadia@mail.example' })
  expect(told?.subject).not.toMatch(/embassy|picket/i)
  expect(told?.text).toContain('26 May 2026')
  await owner.outboxMail.deleteMany()
  // Words alone change nothing for who comes.
  const words = { ...moved.current, anniversary: true }
  await saveEvent(context(minutes(20)), { event: await load('edit'), form: words })
  expect(await queueEventMails(working(minutes(40)))).toBe(0)
  await turnEvent(context(minutes(50)), { event: await load('publish'), step: 'call-off' })
  expect(await queueEventMails(working(minutes(50)))).toBe(1)
  expect((await written('event_change', minutes(51)))[0]?.text).toContain('does not take place')
  // What is called off, or over, is nobody's any more.
  const movedAgain = async (now: Date) => {
    const event = await load('edit')
    const form = { ...(await readEvent(context(), event)), place: `At ${now.toISOString()}` }
    expect(await saveEvent(context(now), { event, form })).toMatchObject({ ok: true })
    return queueEventMails(working(new Date(now.getTime() + 20 * 60_000)))
  }
  expect(await movedAgain(minutes(60))).toBe(0)
  await owner.event.update({ where: { id: eventId }, data: { state: 'confirmed' } })
  expect(await movedAgain(new Date('2026-05-27T12:00:00Z'))).toBe(0)
})

test('whoever comes is reminded on the day before, once; who says so later is not', async () => {
  await come()
  const dayBefore = new Date('2026-05-24T09:00:00Z')
  expect(await queueEventMails(working(new Date('2026-05-24T08:59:00Z')))).toBe(0)
  await come({ email: 'late@mail.example' }, dayBefore)
  await owner.outboxMail.deleteMany()
  expect([await queueEventMails(working(dayBefore)), await queueEventMails(working(dayBefore))]).toEqual([1, 0])
  expect(await written('event_reminder', dayBefore)).toMatchObject([{ to: 'nadia@mail.example' }])
})

test('what somebody offers and asks goes to who answers for the event, and a day has its most', async () => {
  await come({ offer: 'I bring a megaphone' })
  const [offer] = await written('event_offer', start)
  expect(offer).toMatchObject({ to: organiser.email })
  expect(offer?.text).toContain('I bring a megaphone')
  expect(offer?.text).not.toContain('nadia@mail.example')
  const form = { text: 'Is there a ramp?', name: '', email: '' }
  const one = () => askOrganisers(context(), { event: { id: eventId }, locale: 'en', form })
  for (let asked = 0; asked < mostQuestions; asked++) expect(await one()).toEqual({ ok: true })
  expect(await one()).toEqual({ ok: false, reason: 'enough' })
})

test('everything about who came is gone fourteen days after, and what nobody confirmed after seven', async () => {
  await come()
  await ask({ email: 'never@mail.example' })
  await purgeSignUps(working(new Date('2026-05-08T12:00:00Z')))
  expect(await owner.signUp.count({ where: { eventId } })).toBe(1)
  await purgeSignUps(working(new Date('2026-06-08T12:59:00Z')))
  expect(await owner.signUp.count({ where: { eventId } })).toBe(1)
  await purgeSignUps(working(new Date('2026-06-08T13:00:00Z')))
  expect([await owner.signUp.count({ where: { eventId } }), await attending()]).toEqual([0, 2])
})

test('nobody says that they come to what was called off meanwhile', async () => {
  await ask()
  const token = await tokenOf()
  await owner.event.update({ where: { id: eventId }, data: { state: 'called_off' } })
  expect(await confirmSignUp(context(), { token, locale: 'en' })).toEqual({ ok: false, reason: 'closed' })
})
