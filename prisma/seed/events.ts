import { isoDay } from '@/features/days'
import type { Database } from '@/tests/factories/database'
import { createEvent } from '@/tests/factories/events'
import { readText } from './read-text'

interface DemoEvents {
  campaigns: { land: string; memory: string }
  /** The day of an event that is still to come. */
  soon: Date
}

const london = { city: 'London', country: 'GB', timeZone: 'Europe/London', latitude: 51.51, longitude: -0.12 }
const berlin = { city: 'Berlin', country: 'DE', timeZone: 'Europe/Berlin', latitude: 52.53, longitude: 13.38 }
const fields = ['title', 'summary', 'slogans', 'bring'] as const

/** The day of action of May 2016 with two of its pickets, a memorial meeting, and a picket that is still to come. */
export async function seedEvents(db: Database, { campaigns, soon }: DemoEvents): Promise<void> {
  const embassyIn = async (hostCountry: string) => {
    const embassy = { state: 'KZ', kind: 'embassy', hostCountry, removedAt: null } as const
    return (await db.addressee.findFirst({ where: embassy, orderBy: { id: 'asc' }, select: { id: true } }))?.id ?? null
  }
  const [inLondon, inBerlin] = [await embassyIn('GB'), await embassyIn('DE')]
  const day = await createEvent(db, {
    campaignId: campaigns.land,
    slug: 'day-of-action-25-may-2016',
    kind: 'day_of_action',
    state: 'held',
    city: '',
    country: null,
    timeZone: 'UTC',
    startsLocal: '2016-05-25T00:00',
    endsLocal: '2016-05-26T23:59',
    texts: written('event-day'),
  })
  const part = { campaignId: campaigns.land, parentId: day.id, state: 'held' } as const
  await createEvent(db, {
    ...part,
    ...london,
    slug: 'picket-at-the-embassy-in-london',
    startsLocal: '2016-05-25T12:30',
    endsLocal: '2016-05-25T14:00',
    place: 'In front of the embassy',
    addresseeId: inLondon,
    texts: written('event-london'),
  })
  await createEvent(db, {
    ...part,
    ...berlin,
    slug: 'picket-at-the-embassy-in-berlin',
    startsLocal: '2016-05-25T11:00',
    endsLocal: '2016-05-25T12:00',
    place: 'Vor der Botschaft',
    addresseeId: inBerlin,
    texts: written('event-berlin'),
  })
  await createEvent(db, {
    campaignId: campaigns.memory,
    slug: 'an-evening-for-zhanaozen',
    kind: 'meeting',
    state: 'held',
    ...london,
    startsLocal: '2015-12-16T19:00',
    endsLocal: '2015-12-16T21:30',
    place: 'The headquarters of a union',
    anniversary: true,
    texts: written('event-memory'),
  })
  await createEvent(db, {
    campaignId: campaigns.land,
    slug: 'back-to-the-embassy-in-london',
    state: 'confirmed',
    ...london,
    startsLocal: `${isoDay(soon)}T12:30`,
    endsLocal: `${isoDay(soon)}T13:30`,
    place: 'In front of the embassy',
    addresseeId: inLondon,
    texts: written('event-soon'),
  })
}

/** What stands on lines of its own is divided by a stroke in the head of a file. */
function written(name: string) {
  return Object.fromEntries(
    Object.entries(readText(name, fields)).map(([locale, { slogans, bring, ...text }]) => [
      locale,
      { ...text, slogans: slogans.replaceAll(' | ', '\n'), bring: bring.replaceAll(' | ', '\n') },
    ]),
  )
}
