import { countReach, type Reach } from '@/features/addressees/count-reach'
import { describeSource } from '@/features/addressees/describe-source'
import type { OriginFact } from '@/features/addressees/list-origins'
import type { MergedMission } from './merge-missions'
import type { ShippedDirectory } from './parse-directory'

/** The lists that facts come from, as an account names them. */
export const originLists = ['wikidata', 'factbook', 'govUk', 'other'] as const
export type OriginList = (typeof originLists)[number]

type CountedFact = Exclude<OriginFact, 'name'>

/** An account of the directory of the lists. */
export interface DirectoryCount {
  /** Missions abroad that are in use. */
  abroad: Reach
  /** Offices that states have at home. */
  home: Reach
  /** Missions and offices of which the one mailbox known is that of the consular section. */
  onlyConsular: number
  /** How many of each fact come from each list. */
  facts: Record<CountedFact, Record<OriginList, number>>
}

/** Counts what is known of the missions and offices of the lists, and from which list. */
export function countDirectory({ missions }: Pick<ShippedDirectory, 'missions'>): DirectoryCount {
  const inUse = missions.filter((one) => !one.removed)
  const none = () => Object.fromEntries(originLists.map((list) => [list, 0])) as Record<OriginList, number>
  const facts = { address: none(), email: none(), phone: none(), web: none() }
  for (const mission of inUse) {
    if (mission.addressLines.length > 0) facts.address[listOf((mission.addressOrigin ?? mission).source)]++
    for (const { channel, source } of mission.contacts) {
      if (channel === 'email' || channel === 'phone' || channel === 'web') facts[channel][listOf(source)]++
    }
  }
  const isConsular = ({ contacts }: MergedMission) => {
    const mailboxes = contacts.filter(({ channel }) => channel === 'email')
    return mailboxes.length > 0 && mailboxes.every(({ purpose }) => purpose === 'consular')
  }
  return {
    abroad: countReach(inUse.filter((one) => one.hostCountry !== one.state)),
    home: countReach(inUse.filter((one) => one.hostCountry === one.state)),
    onlyConsular: inUse.filter(isConsular).length,
    facts,
  }
}

/** The list a source text names first. */
function listOf(source: string): OriginList {
  const kind = describeSource(source)[0]?.kind
  return kind === 'wikidata' || kind === 'factbook' || kind === 'govUk' ? kind : 'other'
}
