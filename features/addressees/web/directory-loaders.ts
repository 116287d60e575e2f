import { notFound } from 'next/navigation'
import { cache } from 'react'
import { countMissionsIn, countReachable, readReach } from '@/features/addressees/count-missions'
import { listEmbassiesFor, listMissionsOf } from '@/features/addressees/list-missions'
import { listPlaces } from '@/features/addressees/list-places'
import { listHosts, listStates } from '@/features/addressees/list-states'
import { readAddressee } from '@/features/addressees/read-addressee'
import { readDoor } from '@/features/addressees/read-door'
import { groupOfKind, type KindGroup } from '@/features/addressees/rules'
import type { AskedOfDirectory } from '@/features/addressees/schema'
import { searchDirectory } from '@/features/addressees/search-directory'
import { everyCountry } from '@/features/places/name-country-everywhere'
import { webContext } from '@/server/context'
import { offerDocuments, tagDocument } from '@/server/documents/scope'
import { orderedCountries } from './order-names'

/** The states of the directory, with how many missions each has. */
export const directoryStates = cache(async () => {
  tagDocument('directory')
  const states = await listStates(webContext())
  offerDocuments(
    'state',
    states.map(({ state }) => state),
  )
  return states
})

/** The countries in which missions sit. */
export const directoryHosts = cache(async () => {
  tagDocument('directory')
  const hosts = await listHosts(webContext())
  offerDocuments(
    'host',
    hosts.map(({ country }) => country),
  )
  return hosts
})

/** What a search finds, in the order of the alphabet of a language. */
export async function directoryFound(asked: AskedOfDirectory, locale: string) {
  tagDocument('directory')
  const order = orderedCountries(everyCountry(), locale).map(({ code }) => code)
  const found = await searchDirectory(webContext(), { ...asked, order })
  offerDocuments('page', found.pages)
  return found
}

/** The missions of one state, read once for title and body; a 404 when it has none. */
export const missionsOf = cache(async (state: string) => {
  if (!/^[A-Z]{2}$/.test(state)) notFound()
  tagDocument('directory')
  const missions = await listMissionsOf(webContext(), state)
  return missions.length > 0 ? missions : notFound()
})

/** How many missions of the whole directory can be reached by post and by mail. */
export const directoryReach = cache(async () => {
  tagDocument('directory')
  return countReachable(webContext())
})

/** How the missions of a state can be reached. */
export async function reachOf(state: string) {
  tagDocument('directory')
  return readReach(webContext(), state)
}

/** How many missions of other states sit in a country, by group. */
export async function missionsIn(country: string): Promise<Partial<Record<KindGroup, number>>> {
  tagDocument('directory')
  const counted: Partial<Record<KindGroup, number>> = {}
  for (const [kind, count] of await countMissionsIn(webContext(), country)) {
    const group = groupOfKind(kind)
    counted[group] = (counted[group] ?? 0) + count
  }
  return counted
}

/** Where the missions of one state stand. */
export async function placesOf(state: string) {
  tagDocument('directory')
  return listPlaces(webContext(), state)
}

/** The embassies of every state that answer for a country. */
export const embassiesFor = cache(async (country: string) => {
  tagDocument('directory')
  return listEmbassiesFor(webContext(), country)
})

/** The door for letters from a country to a state, as the directory alone knows it. */
export const directoryDoor = cache(async (state: string, country: string) => {
  tagDocument('directory')
  return readDoor(webContext(), { state, country })
})

/** An addressee with its record, read once for title and body; a 404 when there is none. */
export const addresseeRecord = cache(async (id: string) => {
  const record = (await readAddressee(webContext(), id)) ?? notFound()
  tagDocument(`addressee:${record.id}`, 'directory')
  return record
})
