import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { findTimeZone, isTimeZone } from './find-time-zone'
import { capitalZones, zoneParts } from './time-zones'

/** The rows of a list of missions, as they are shipped. */
function rows(list: string) {
  return parse<Record<string, string>>(readFileSync(`prisma/data/${list}.csv`, 'utf8'), { columns: true })
}
const seat = (hostCountry: string, hostCity: string | null = null, longitude: number | null = null) =>
  findTimeZone({ hostCountry, hostCity, longitude })

describe('the clock of an office', () => {
  test.each([
    ['GB', 'London', null, 'Europe/London'],
    ['US', 'Washington, D.C.', null, 'America/New_York'],
    ['US', 'San Francisco', null, 'America/Los_Angeles'],
    ['CA', 'Québec City', null, 'America/Toronto'],
    ['BR', 'São Paulo', null, 'America/Sao_Paulo'],
    ['AU', 'Perth', null, 'Australia/Perth'],
    ['XK', 'Pristina', null, 'Europe/Belgrade'],
    ['XM', 'Rome', null, 'Europe/Rome'],
  ])('in %s, %s is known by its city', (country, city, longitude, zone) => {
    expect(seat(country, city, longitude)).toBe(zone)
  })

  test.each([
    ['Cleveland', 'US', -81.7, 'America/New_York'],
    ['Dallas', 'US', -96.8, 'America/Chicago'],
    ['Tamuning', 'US', 144.8, 'Pacific/Guam'],
    ['Vladivostok', 'RU', 131.9, 'Asia/Vladivostok'],
    ['Réunion', 'FR', 55.5, 'Indian/Reunion'],
    ['Calgary', 'CA', -114, 'America/Edmonton'],
    ['Denpasar', 'ID', 115.2, 'Asia/Makassar'],
  ])('of %s, whose name is not there, follows its longitude', (_, country, longitude, zone) => {
    expect(seat(country, null, longitude)).toBe(zone)
  })

  test('is the capital’s where nothing else is known, and what was set by hand stands before all', () => {
    expect(seat('US')).toBe('America/New_York')
    expect(seat('DE', 'Bonn', 7.1)).toBe('Europe/Berlin')
    const set = { hostCountry: 'US', hostCity: 'Washington', longitude: -77 }
    expect(findTimeZone({ ...set, timeZone: 'America/Denver' })).toBe('America/Denver')
    expect(findTimeZone({ ...set, timeZone: 'Nowhere/Here' })).toBe('America/New_York')
  })

  test('every country that has an office has a zone, and the zone of every office can be told', () => {
    const hosts = new Set(['missions-world', 'missions-kazakhstan'].flatMap(rows).map((row) => row.host_country ?? ''))
    expect(hosts.size).toBeGreaterThanOrEqual(202)
    expect([...hosts].filter((country) => !capitalZones.has(country))).toEqual([])
    const zones = rows('missions-world-geo').map((row) =>
      seat(row.host_country ?? '', row.host_city || null, row.longitude ? Number(row.longitude) : null),
    )
    expect([...new Set(zones)].filter((zone) => !isTimeZone(zone) || zone === 'UTC')).toEqual([])
  })

  test('every zone of the tables is one that clocks know, and a capital’s is among its country’s', () => {
    const all = [...capitalZones.values(), ...[...zoneParts.values()].flat().map(({ zone }) => zone)]
    expect(all.filter((zone) => !isTimeZone(zone))).toEqual([])
    for (const [country, parts] of zoneParts) {
      expect(parts.map(({ zone }) => zone)).toContain(capitalZones.get(country))
    }
    expect(capitalZones.size).toBeGreaterThanOrEqual(249)
  })
})
