import ICAL from 'ical.js'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Ability, Permitted } from '@/features/access/policy'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { createEvent } from '@/features/events/create-event'
import { findTypedPlace } from '@/features/events/find-typed-place'
import { listAnniversaries } from '@/features/events/list-anniversaries'
import { listCampaignEvents, listComingEvents, listEventYears, listPastEvents } from '@/features/events/list-events'
import { type EventKey, loadEvent } from '@/features/events/load-event'
import { readEvent } from '@/features/events/read-event'
import { readPublicEvent } from '@/features/events/read-public-event'
import { repeatEvent } from '@/features/events/repeat-event'
import { saveEvent } from '@/features/events/save-event'
import type { EventForm } from '@/features/events/schema'
import { translateEvent } from '@/features/events/translate-event'
import { turnEvent } from '@/features/events/turn-event'
import { writeCalendar } from '@/features/events/write-calendar'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import * as factories from '@/tests/factories/events'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

const { owner, web, keys } = await createTestDatabase()
const context = { db: web, keys: keys.web, now: new Date('2026-05-01T12:00:00Z') }
const later = (now: string) => ({ ...context, now: new Date(now) })

let organiser = { id: '' }
let campaignId = ''
beforeEach(async () => {
  const { id: teamId } = await createTeam(owner)
  organiser = await createOrganiser(owner, { teamId, role: 'organiser' })
  campaignId = (await createCampaign(owner, { teamId, addressedState: 'KZ' })).id
})

function found<Thing>(thing: Thing | null | undefined): Thing {
  if (!thing) throw new Error('not found')
  return thing
}

const load = async <A extends Ability>(ability: A, id: string): Promise<Permitted<A, EventKey>> =>
  found(await loadEvent(context, organiser, ability, id))

/** Begins an event as an organiser does, and saves what is given of it. */
async function write(changes: Partial<EventForm>, kind: EventForm['kind'] = 'picket') {
  const campaign = found(await loadCampaign(context, organiser, 'edit', campaignId))
  const begun = await createEvent(context, { campaign, title: 'Picket in London', locale: 'en', kind })
  if (!begun.ok) throw new Error(begun.reason)
  const event = await load('publish', begun.id)
  const form = await readEvent(context, event)
  const saved = await saveEvent(context, { event: await load('edit', begun.id), form: { ...form, ...changes } })
  return { id: begun.id, event, saved }
}

const text = { locale: 'en', title: 'Picket in London', summary: 'With a letter', text: '', slogans: '', bring: '' }
const london = { city: 'Лондон', country: 'GB', startsLocal: '2026-05-25T12:00', translations: [text] }

describe('an event is written', () => {
  test('clock, place and office are found from the town, in whatever language it is typed', async () => {
    const embassy = await createAddressee(owner, {
      state: 'KZ',
      hostCountry: 'GB',
      hostCity: 'London',
    })
    await owner.addressee.update({ where: { id: embassy.id }, data: { latitude: 51.5, longitude: -0.1 } })
    const { id, saved } = await write(london)
    expect(saved).toMatchObject({ ok: true, current: { addresseeId: embassy.id, doorByRule: true } })
    expect(await owner.event.findUniqueOrThrow({ where: { id } })).toMatchObject({
      timeZone: 'Europe/London',
      startsAt: new Date('2026-05-25T11:00:00Z'),
      latitude: 51.5,
      slug: 'picket-in-london',
    })
  })

  test('nobody reads it before it is published, and nothing is published that lacks a place or a day', async () => {
    const { id, event } = await write({ translations: [text] })
    expect(await turnEvent(context, { event, step: 'publish' })).toEqual({ ok: false, reason: 'incomplete' })
    const form = await readEvent(context, event)
    await saveEvent(context, { event: await load('edit', id), form: { ...form, ...london } })
    const { slug } = await load('see', id)
    expect(await readPublicEvent(context, slug, 'en')).toBeUndefined()
    expect(await turnEvent(context, { event, step: 'publish' })).toEqual({ ok: true })
    expect(await readPublicEvent(context, slug, 'en')).toMatchObject({ state: 'planned', title: 'Picket in London' })
    const whole = await readEvent(context, event)
    const emptied = await saveEvent(context, { event: await load('edit', id), form: { ...whole, city: '' } })
    expect(emptied).toMatchObject({ ok: false, reason: 'incomplete' })
  })

  test('it goes from step to step, and has not taken place before it began', async () => {
    const { id } = await factories.createEvent(owner, { campaignId })
    const event = await load('publish', id)
    const state = async () => (await owner.event.findUniqueOrThrow({ where: { id } })).state
    expect(await turnEvent(context, { event, step: 'held' })).toEqual({ ok: false, reason: 'not-now' })
    expect(await turnEvent(context, { event, step: 'call-off' })).toEqual({ ok: true })
    expect(await turnEvent(context, { event, step: 'confirm' })).toEqual({ ok: false, reason: 'not-now' })
    expect(await turnEvent(context, { event, step: 'restore' })).toEqual({ ok: true })
    expect(await turnEvent(later('2026-05-25T11:30:00Z'), { event, step: 'held' })).toEqual({ ok: true })
    expect(await state()).toBe('held')
    expect(await turnEvent(later('2026-05-25T12:00:00Z'), { event, step: 'confirm' })).toMatchObject({ ok: false })
    expect(await turnEvent(later('2026-05-25T12:00:00Z'), { event, step: 'not-held' })).toEqual({ ok: true })
    expect(await state()).toBe('confirmed')
  })

  test('nothing of another campaign is named by it, and a day of action is part of none', async () => {
    const { id: teamId } = await createTeam(owner)
    const other = await createCampaign(owner, { teamId })
    const foreign = await factories.createEvent(owner, { campaignId: other.id, kind: 'day_of_action' })
    const { saved } = await write({ ...london, parentId: foreign.id })
    expect(saved).toEqual({ ok: false, reason: 'not-found' })
    const own = await factories.createEvent(owner, { campaignId, kind: 'day_of_action' })
    expect((await write({ ...london, parentId: own.id }, 'day_of_action')).saved).toMatchObject({ reason: 'not-found' })
    expect((await write({ ...london, parentId: own.id })).saved).toMatchObject({ ok: true })
  })

  test('a translation waits where everybody can read the event', async () => {
    const { id } = await factories.createEvent(owner, { campaignId })
    const form = { ...text, locale: 'de', title: 'Mahnwache', revision: 1 }
    const outcome = await translateEvent(context, { event: await load('translate', id), form })
    expect(outcome).toMatchObject({ ok: true, waits: true })
  })
})

test('what comes back every year is proposed within sixty days, until somebody has begun it', async () => {
  const { id } = await factories.createEvent(owner, {
    campaignId,
    anniversary: true,
    startsLocal: '2024-02-29T19:00',
    endsLocal: '2024-03-01T01:00',
  })
  const listed = async (now: string) => {
    const campaign = found(await loadCampaign(context, organiser, 'see', campaignId))
    return listAnniversaries(later(now), campaign, 'en')
  }
  expect(await listed('2026-12-01T12:00:00Z')).toEqual([])
  expect(await listed('2027-01-15T12:00:00Z')).toMatchObject([{ id, startsAt: new Date('2027-02-28T19:00:00Z') }])
  const begun = await repeatEvent(later('2027-01-15T12:00:00Z'), { event: await load('edit', id) })
  if (!begun.ok) throw new Error(begun.reason)
  expect(await owner.event.findUniqueOrThrow({ where: { id: begun.id } })).toMatchObject({
    state: 'draft',
    startsLocal: '2027-02-28T19:00',
    endsLocal: '2027-03-01T01:00',
    attending: 0,
    contactId: organiser.id,
  })
  expect(await listed('2027-01-15T12:00:00Z')).toEqual([])
})

describe('everybody reads', () => {
  test('what comes, the soonest first, or the nearest to a town or a country; nothing of drafts', async () => {
    const make = (city: string, parts: Partial<factories.EventParts>) =>
      factories.createEvent(owner, { campaignId, city, texts: { en: { title: city, summary: '' } }, ...parts })
    await make('London', { latitude: 51.5, longitude: -0.1, startsLocal: '2026-05-25T12:00' })
    await make('Berlin', {
      country: 'DE',
      timeZone: 'Europe/Berlin',
      latitude: 52.5,
      longitude: 13.4,
      startsLocal: '2026-05-25T12:00',
    })
    await make('Delhi', {
      country: 'IN',
      timeZone: 'Asia/Kolkata',
      latitude: 28.6,
      longitude: 77.2,
      startsLocal: '2026-05-25T18:00',
    })
    await make('Nowhere', { state: 'draft' })
    const own = (events: { title: string }[]) =>
      events.map(({ title }) => title).filter((title) => ['London', 'Berlin', 'Delhi', 'Nowhere'].includes(title))
    expect(own(await listComingEvents(context, { asked: 'en' }))).toEqual(['Berlin', 'London', 'Delhi'])
    const india = await findTypedPlace(context, 'भारत')
    expect(own(await listComingEvents(context, { asked: 'en', near: india }))[0]).toBe('Delhi')
    const { coming } = await listCampaignEvents(context, { campaignId, asked: 'ru' })
    expect(coming).toHaveLength(3)
    const after = later('2027-01-01T00:00:00Z')
    expect(own(await listPastEvents(after, { asked: 'en', year: 2026 }))).toEqual(['Delhi', 'London', 'Berlin'])
    // A year in which nothing was leads nowhere, and is not offered.
    expect((await listEventYears(after)).slice(0, 2)).toEqual([2026, 2024])
    expect(await findTypedPlace(context, 'qwxyzk')).toBeUndefined()
  })

  test('what is over takes no room among what comes, nor what goes on among what has been', async () => {
    const startsAt = new Date('2026-04-30T12:00:00Z')
    const past = { campaignId, kind: 'picket' as const, state: 'held' as const, originalLocale: 'en', startsAt }
    await owner.event.createMany({
      data: Array.from({ length: 500 }, (_, at) => ({ ...past, slug: `over-${campaignId}-${at}` })),
    })
    const make = (startsLocal: string, endsLocal?: string) =>
      factories.createEvent(owner, { campaignId, timeZone: 'UTC', startsLocal, ...(endsLocal && { endsLocal }) })
    const camp = await make('2026-04-29T12:00', '2026-05-02T12:00')
    const [now, before] = [await make('2026-05-01T10:30'), await make('2026-05-01T10:00')]
    const own = (events: { id: string }[]) =>
      events.map(({ id }) => id).filter((id) => [camp.id, now.id, before.id].includes(id))
    const { coming } = await listCampaignEvents(context, { campaignId, asked: 'en' })
    expect(own(coming)).toEqual([camp.id, now.id])
    expect(own(await listComingEvents(context, { asked: 'en' }))).toEqual([camp.id, now.id])
    expect(own(await listPastEvents(context, { asked: 'en', year: 2026 }))).toEqual([before.id])
  })

  test('the nearest to a town that no list knows, where an event is', async () => {
    await factories.createEvent(owner, { campaignId, city: 'Қызылсай', country: 'KZ', latitude: 43.3, longitude: 52.8 })
    expect(await findTypedPlace(context, 'ҚЫЗЫЛСАЙ')).toEqual({ latitude: 43.3, longitude: 52.8 })
  })

  test('the towns of a day of action', async () => {
    const day = await factories.createEvent(owner, { campaignId, kind: 'day_of_action', city: '', country: null })
    await factories.createEvent(owner, { campaignId, parentId: day.id, state: 'called_off' })
    await factories.createEvent(owner, { campaignId, parentId: day.id, state: 'draft' })
    const read = found(await readPublicEvent(context, day.slug, 'en'))
    expect(read.parts.map(({ state }) => state)).toEqual(['called_off'])
  })

  test('a calendar that another program reads as it was meant', async () => {
    const title = `Пикет; у дверей, "сейчас"\\n ${'и'.repeat(80)}`
    const event = {
      id: '0190f0f0-0000-7000-8000-000000000001',
      revision: 7,
      updatedAt: new Date('2026-05-02T10:00:00Z'),
      state: 'called_off' as const,
      title,
      summary: 'Two\nlines',
      startsAt: new Date('2026-05-25T11:00:00Z'),
      endsAt: null,
      location: 'Pall Mall, London',
      url: 'https://example.org/en/events/x',
    }
    const written = writeCalendar([event], { name: title, site: 'example.org' })
    expect(written.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    const calendar = new ICAL.Component(ICAL.parse(written))
    expect(calendar.getFirstPropertyValue('name')).toBe(title.replace(/[\\;,]/g, '\\$&'))
    const [read] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    expect(read).toMatchObject({
      uid: `${event.id}@example.org`,
      summary: title,
      sequence: 7,
      description: 'Two\nlines',
    })
    expect(read?.startDate.toJSDate()).toEqual(event.startsAt)
    expect(read?.endDate.toJSDate()).toEqual(new Date('2026-05-25T13:00:00Z'))
    expect(read?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  })
})
