import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldSearch } from '@/features/addressees/fold-search'
import { countryLine } from '@/features/places/country-line'
import { citySpellings, localCity } from '@/features/places/name-city'
import { countryName } from '@/features/places/name-country'
import { codePattern, localityLines } from '@/features/places/postcodes'
import { shippedDirectory } from '@/tests/factories/directory'
import { deliveryLines, type EnvelopeAddressee, envelopeLines } from './envelope-lines'
import { measureText } from './measure-text'
import { widest } from './set-lines'

const at = (
  hostCountry: string,
  hostCity: string,
  addressLines: string[],
  postalCode: string | null = null,
): EnvelopeAddressee => ({
  kind: 'embassy',
  state: 'TV',
  name: 'Embassy of Tuvalu',
  hostCountry,
  hostCity,
  addressLines,
  postalCode,
})

describe('whatever a street is called and wherever its numbers stand', () => {
  const places = [
    ['FR', 'Paris', '75008'],
    ['DE', 'Berlin', '10117'],
    ['GB', 'London', 'SW1X 8NX'],
    ['US', 'Boston', '02142'],
    ['RU', 'Moscow', '101000'],
    ['AE', 'Abu Dhabi', ''],
    ['SG', 'Singapore', '038999'],
    ['KZ', 'Astana', '010000'],
    ['HU', 'Budapest', '1054'],
    ['TR', 'Ankara', '06450'],
    ['AT', 'Vienna', '1010'],
    ['JP', 'Tokyo', '106-0041'],
  ] as const
  const streets = (city: string, number: number, local: string) => [
    `${number} avenue de ${city}`,
    `${number} ${city} Road`,
    `${city}er Straße ${number}`,
    `${city}-Allee ${number}`,
    `${city} Street ${number}`,
    `ul. ${local} ${number}`,
    `${city} House`,
    `rue de ${local}, ${number}`,
    `${local}platz ${number}`,
    `P.O. Box ${number}`,
    `Postfach ${number}`,
    `B.P. ${number}`,
    `${city} Tower ${number}`,
    `Tel. ${number}`,
  ]

  test('the city is named once beside its code, and nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.array(fc.tuple(fc.nat(13), fc.nat(99_999)), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('none', 'field', 'line', 'before', 'after', 'alone'),
        ([country, city, code], chosen, where) => {
          const local = localCity(city, country, 'en')
          const written = chosen.map(([which, number]) => streets(city, number, local)[which] ?? '')
          const last = {
            none: [],
            field: [],
            line: [code, city],
            before: [`${code} ${city}`],
            after: [`${city} ${code}`],
            alone: [code],
          }
          const lines = [...written, ...last[where].map((line) => line.trim()).filter((line) => line !== '')]
          const postalCode = where === 'field' && code !== '' ? code : null
          const result = deliveryLines(at(country, city, lines, postalCode))
          const given = new Set(written.flatMap((line) => line.split(', ')))
          const found = result.flatMap((line) => line.split(', ')).filter((part) => !given.has(part))
          const expected = where === 'none' ? [local] : [local, code]
          const words = (texts: readonly string[]) => texts.join(' ').split(/[ ,]+/).filter(Boolean).sort().join(' ')
          expect(words(found)).toBe(words(expected))
          for (const line of written) expect(result.join(', ')).toContain(line)
        },
      ),
      { numRuns: 1_500 },
    )
  })
})

/** The parts of lines that name the city as a locality, by a rule of their own: nothing beside it but codes and districts. */
function localities({ hostCity, hostCountry, postalCode }: EnvelopeAddressee, lines: readonly string[]): string[] {
  if (hostCity === null) return []
  const short = hostCity.replace(/(,? D\.C\.| City)$/, '')
  const names = [short, short.replace(/^Saint/, 'St'), ...citySpellings(hostCity, hostCountry)].map(foldSearch)
  const code = codePattern(hostCountry)
  const whole = new RegExp(
    `^((m|g|gr|old|south|nw) )?(${names.join('|')})( (cedex|mdc|city|mala strana|nsw|qld|vic|act|[a-z]{1,2}|\\d+|[a-z]+\\d+|r m|d c|m d c|de chile|de mallorca))*$`,
  )
  return lines
    .flatMap((line) =>
      (code ? line.replace(new RegExp(`(?<!\\p{L})(?:${code}|${postalCode})(?!\\p{L})`, 'u'), ' ') : line).split(
        /[,/–(]/,
      ),
    )
    .filter((piece) => [piece, ...piece.split('-')].some((one) => whole.test(foldSearch(one))))
}

describe('the whole directory', () => {
  const { missions } = shippedDirectory()
  const locales = ['en', 'ru', 'de', 'fr', 'es', 'kk']
  const posted = ['DE', 'KZ', 'US', 'FR', 'JP']

  test('every envelope has at most six lines, none wider than a window, its country once and last', () => {
    const wrong: string[] = []
    const countries = new Map(
      missions.flatMap(({ hostCountry: to }) => posted.map((from) => [to + from, countryLine(to, from)])),
    )
    const abroad = (to: string) => posted.filter((from) => from !== to)
    const widthFrom = (to: string, from: string) => measureText(countries.get(to + from) ?? '')
    const widestFrom = new Map(
      missions.map(({ hostCountry: to }) => [
        to,
        abroad(to).toSorted((one, other) => widthFrom(to, other) - widthFrom(to, one))[0],
      ]),
    )
    const met = new Map<string, number>()
    for (const mission of missions) {
      // All thirty for each mission take five times as long. So every country is written to in every language from all
      // five, its missions taking turns, and every mission once from where the line of its country is widest.
      const nth = met.get(mission.hostCountry) ?? 0
      met.set(mission.hostCountry, nth + 1)
      for (const [turn, locale] of locales.entries()) {
        const inTurn = posted[(nth + turn) % posted.length] ?? 'DE'
        const dear = turn === nth % locales.length ? widestFrom.get(mission.hostCountry) : undefined
        for (const postedFrom of new Set([inTurn, dear ?? inTurn])) {
          const lines = envelopeLines(mission, { locale, postedFrom })
          const country = countries.get(mission.hostCountry + postedFrom)
          const abroad = postedFrom !== mission.hostCountry
          const fits =
            lines.length <= 6 &&
            lines.every((line) => line.trim() === line && line !== '' && measureText(line) <= widest)
          const named = lines.filter((line) => line === country).length === (abroad ? 1 : 0)
          if (!fits || !named || (abroad && lines.at(-1) !== country))
            wrong.push(`${mission.key} ${locale} ${postedFrom}: ${lines.join(' / ')}`)
        }
      }
    }
    expect(wrong).toEqual([])
  }, 60_000)

  test('every city is named once, as a locality', () => {
    const wrong = missions.flatMap((mission) => {
      // One row of the list names the city in its street as well.
      if (mission.hostCity === null || mission.addressLines.includes('2101 S Street, N.W. Washington')) return []
      const lines = deliveryLines(mission)
      if (mission.addressLines.length === 0) {
        const expected = localityLines(
          mission.hostCountry,
          localCity(mission.hostCity, mission.hostCountry, 'en'),
          mission.postalCode ?? '',
        )
        return lines.join() === expected.join() ? [] : [`${mission.key}: ${lines.join(' / ')}`]
      }
      return localities(mission, lines).length === 1
        ? []
        : [`${mission.hostCity}: ${mission.addressLines.join('|')} => ${lines.join(' / ')}`]
    })
    expect(wrong).toEqual([])
  })

  test('nothing of an address is lost', () => {
    const wrong = missions.flatMap((mission) => {
      const lines = deliveryLines(mission, 'en')
      const written = new Set(foldSearch(lines.join(' ')).split(' '))
      const given = foldSearch([...mission.addressLines, mission.postalCode ?? ''].join(' ')).split(' ')
      const city = [mission.hostCity ?? '', ...citySpellings(mission.hostCity ?? '')].flatMap((name) =>
        foldSearch(name).split(' '),
      )
      const known = [...city, ...foldSearch(countryName(mission.hostCountry, 'en')).split(' ')]
      const lost = given.filter((word) => word !== '' && !written.has(word) && !known.includes(word))
      return lost.length === 0 ? [] : [`${mission.addressLines.join('|')} lost ${lost.join(' ')}`]
    })
    expect(wrong).toEqual([])
  })
})
