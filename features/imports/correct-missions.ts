import { isEmbassy } from '@/features/addressees/rules'
import { kindOf, type Mission, readRows } from './parse-missions'

/**
 * Applies single known corrections (`mission, field, value, reason`) and better place names (`written, host_country,
 * city, city_country`) to the lists. Refuses a correction whose mission or field does not exist, so that none is lost.
 */
export function correctMissions(missions: readonly Mission[], corrections: string, cities: string): Mission[] {
  const corrected = new Map(missions.map((mission) => [mission.key, { ...mission }]))
  for (const { mission: key = '', field = '', value = '', reason = '' } of readRows(corrections)) {
    const mission = corrected.get(key)
    if (!mission) throw new Error(`A correction names a mission that is not in the lists: ${key}`)
    corrected.set(key, correct(mission, field, value, reason))
  }
  const places = new Map(readRows(cities).map((row) => [`${row.written}/${row.host_country}`, row]))
  const placed = [...corrected.values()].map((mission) => {
    const place = places.get(`${mission.hostCity}/${mission.hostCountry}`)
    return place ? { ...mission, hostCity: place.city || null, hostCountry: place.city_country ?? '' } : mission
  })
  return toHolySee(placed).map(withoutSeat)
}

function correct(mission: Mission, field: string, value: string, reason: string): Mission {
  const known = { ...mission, source: `${mission.source}; corrected: ${reason}` }
  switch (field) {
    case 'resident':
      return { ...known, resident: value === 'yes' }
    case 'removed':
      return { ...known, removed: value === 'yes' }
    case 'kind':
      return { ...known, kind: kindOf(value, '') }
    case 'name_en':
      return { ...mission, name: value }
    case 'host_country':
      return { ...known, hostCountry: value }
    case 'host_city':
      return { ...mission, hostCity: value }
    case 'serves':
      return { ...mission, serves: value.split(';').filter(Boolean) }
    case 'confidence':
      return { ...known, confidence: value === 'A' || value === 'B' || value === 'C' ? value : null }
    case 'address_lines':
      return { ...known, addressLines: value.split('|').filter(Boolean) }
    case 'phone':
      return { ...known, contacts: mission.contacts.filter(({ channel }) => channel !== 'phone') }
    case 'coordinates':
      return { ...mission, coordinates: null }
    default:
      throw new Error(`A correction names a field that does not exist: ${field}`)
  }
}

/**
 * Nearly every state keeps a second embassy in Rome, accredited to the Holy See. Some lists put it into Vatican City,
 * where there is no room for embassies, others put both in Italy; the one that alone is accredited to the Holy See does
 * not speak for Italy.
 */
function toHolySee(listed: readonly Mission[]): Mission[] {
  const missions = listed.map((mission) =>
    mission.hostCountry === 'VA' && mission.hostCity === 'Rome' && isEmbassy(mission.kind)
      ? { ...mission, hostCountry: 'IT', resident: false, serves: ['VA'], name: toSee(mission.name) }
      : mission,
  )
  const inItaly = (one: Mission) => one.hostCountry === 'IT' && isEmbassy(one.kind)
  const atItaly = missions.filter((one) => inItaly(one) && !one.serves.includes('VA')).map((one) => one.state)
  const both = new Set(atItaly)
  return missions.map((mission) => {
    if (!inItaly(mission) || !mission.serves.includes('VA') || !both.has(mission.state)) return mission
    return { ...mission, resident: false, name: toSee(mission.name) }
  })
}

function toSee(name: string): string {
  return name.replace(/ in (Italy|the Holy See)$/, ' to the Holy See')
}

/** A nunciature without a city may be a nuncio who resides elsewhere. */
function withoutSeat(mission: Mission): Mission {
  return mission.kind === 'nunciature' && mission.hostCity === null ? { ...mission, confidence: 'C' } : mission
}
