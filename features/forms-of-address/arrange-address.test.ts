import { describe, expect, test } from 'vitest'
import { countryLine } from '@/features/places/country-line'
import { localCity } from '@/features/places/name-city'
import { deliveryLines, type EnvelopeAddressee, envelopeLines } from './envelope-lines'

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

describe('a number is a postal code only in the form of its country', () => {
  test.each([
    ['a box where there are no codes', at('AE', 'Abu Dhabi', ['Beispiel Street 12', 'P.O. Box 41234']), 'Abu Dhabi'],
    ['a box where codes look the same', at('SA', 'Riyadh', ['Diplomatic Quarter', 'P.O. Box 94999'], '11693'), '11693'],
    ['a box in German', at('DE', 'Berlin', ['Postfach 10117']), 'Berlin'],
    ['a building', at('FR', 'Paris', ['Tour 75008']), 'Paris'],
    ['a house number', at('NO', 'Oslo', ['Storgata 1234']), 'Oslo'],
    ['a phone number', at('IN', 'New Delhi', ['5 Vasant Marg', 'Tel. 110021']), 'New Delhi'],
    ['a number before a street', at('US', 'Boston', ['12345 Main Street']), 'Boston'],
  ])('%s is none', (_, addressee, stands) => {
    const lines = deliveryLines(addressee)
    expect(lines.join(' / ')).toContain(stands)
    expect(lines.slice(0, addressee.addressLines.length)).toEqual(addressee.addressLines)
    expect(
      lines.filter((line) => line.includes(localCity(addressee.hostCity ?? '', addressee.hostCountry, 'en'))),
    ).toHaveLength(1)
  })

  test('a code that a box happens to hold is written all the same', () => {
    expect(deliveryLines(at('DE', 'Berlin', ['Postfach 101170'], '10117'))).toEqual(['Postfach 101170', '10117 Berlin'])
  })
})

describe('a city behind a street without a comma is named once', () => {
  test.each([
    ['SG', 'Singapore', '1 X Road Singapore 123456', ['1 X Road', 'Singapore 123456']],
    ['SG', 'Singapore', '1 X Road #05-01 Singapore 123456 Singapore', ['1 X Road #05-01', 'Singapore 123456']],
    ['SG', 'Singapore', '1 X Road Singapore', ['1 X Road', 'Singapore']],
    ['MC', 'Monaco', '12 avenue X 98000 Monaco', ['12 avenue X', '98000 Monaco']],
    ['LU', 'Luxembourg', '1 rue X L-1234 Luxembourg', ['1 rue X', 'L-1234 Luxembourg']],
    ['KW', 'Kuwait City', 'Block 4 Street 12 Kuwait', ['Block 4 Street 12', 'Kuwait']],
    ['SM', 'San Marino', 'Via X 3 47890 San Marino', ['Via X 3', '47890 San Marino']],
    ['GT', 'Guatemala City', '6a Avenida 7-59 Zona 9 01009 Guatemala', ['6a Avenida 7-59 Zona 9', '01009 Guatemala']],
    ['PA', 'Panama City', 'Calle 50 Panama', ['Calle 50', 'Panama']],
    ['VA', 'Vatican City', 'Via X 1 00120 Città del Vaticano', ['Via X 1', '00120 Città del Vaticano']],
    ['DJ', 'Djibouti', 'Îlot 12 Djibouti', ['Îlot 12', 'Djibouti']],
    ['GB', 'London', '12 X Street London SW1X 8AA', ['12 X Street', 'London SW1X 8AA']],
    ['DE', 'Berlin', 'Xstraße 7 10117 Berlin', ['Xstraße 7', '10117 Berlin']],
  ])('in %s, %s: %s', (country, city, line, expected) => {
    expect(deliveryLines(at(country, city, [line]))).toEqual(expected)
  })
})

describe('a city in the name of a street is not yet named', () => {
  test.each([
    ['FR', 'Paris', '18 avenue de Paris', '75008', ['75008 Paris']],
    ['DE', 'Bonn', 'Bonner Straße 7', '53173', ['53173 Bonn']],
    ['DE', 'Bonn', 'Bonn-Straße 7', null, ['Bonn']],
    ['GB', 'London', '12 London Road', 'SE1 6LH', ['London', 'SE1 6LH']],
    ['GB', 'London', '12 LONDON RD', 'SE1 6LH', ['London', 'SE1 6LH']],
    ['US', 'Washington, D.C.', '1500 Washington Avenue NW', '20008', ['Washington, DC 20008']],
    ['IT', 'Rome', 'Via Roma 5', '00187', ['00187 Roma']],
    ['ES', 'Madrid', 'Calle de Madrid, 3', null, ['Madrid']],
    ['RU', 'Moscow', 'Московская ул., 4', '101000', ['Moskva', '101000']],
    ['PL', 'Warsaw', 'ul. Warszawska 12', '00-001', ['00-001 Warszawa']],
    ['SG', 'Singapore', '8 Singapore Land Tower', '048623', ['Singapore 048623']],
    ['DE', 'Berlin', '10117 Berliner Platz', null, ['Berlin']],
    ['MC', 'Monaco', '12 avenue de Monaco', '98000', ['98000 Monaco']],
    ['PA', 'Panama City', '12 Calle Panama', null, ['Ciudad de Panamá']],
    ['DJ', 'Djibouti', 'Rue Djibouti', null, ['Djibouti']],
    ['FR', 'Paris', '18 avenue de Paris 75008', null, ['Paris']],
  ])('in %s, %s: %s', (country, city, street, code, expected) => {
    expect(deliveryLines(at(country, city, [street], code))).toEqual([...street.split('|'), ...expected])
  })
})

describe('a city that is named is not named again', () => {
  test.each([
    ['FR', 'Paris', ['16 rue d’Anjou', '75383 Paris Cedex 08'], null],
    ['GB', 'London', ['17 Grosvenor Place', 'London SW1X 8NX'], 'SW1X 8NX'],
    ['US', 'Washington, D.C.', ['3100 Massachusetts Avenue NW', 'Washington, DC 20008'], '20008'],
    ['US', 'New York City', ['845 Third Avenue', 'New York, NY 10022'], '10022'],
    ['CZ', 'Prague', ['Pod Hradbami 662/9', '160 00 Praha 6'], '160 00'],
    ['IE', 'Dublin', ['29 Merrion Road', 'Dublin 4'], null],
    ['TR', 'Ankara', ['Kılıç Ali Sokak No: 6', '06450 Çankaya/Ankara'], '06450'],
    ['IT', 'Rome', ['Via Cassia 471', '00189 Roma RM'], '00189'],
    ['RU', 'Moscow', ['Чистопрудный бульвар, д. 3А', 'Москва', '101000'], '101000'],
    ['CL', 'Santiago', ['Avenida Los Leones 2279', 'Santiago de Chile'], null],
    ['DE', 'Frankfurt am Main', ['Beethovenstraße 17', '60325 Frankfurt am Main'], '60325'],
    ['IN', 'New Delhi', ['50-C, Niti Marg', 'New Delhi-110021'], null],
    ['SI', 'Ljubljana', ['Ulica Konrada Babnika 5', '1210 Ljubljana-Šentvid'], null],
  ])('in %s, %s', (country, city, lines, code) => {
    expect(deliveryLines(at(country, city, lines, code))).toEqual(lines)
  })

  test.each([
    ['NL', 'The Hague', ['Laan 1', '2514 Den Haag'], null, ['Laan 1', '2514 Den Haag']],
    ['NL', 'The Hague', ['Laan 1', '2514 Den Haag'], '2514 AB', ['Laan 1', '2514 AB Den Haag']],
    ['NL', 'Amsterdam', ['Keizersgracht 1016'], null, ['Keizersgracht 1016', 'Amsterdam']],
    ['AE', 'Dubai', ['P.O. Box 9292 Dubai'], null, ['P.O. Box 9292', 'Dubai']],
    ['AE', 'Dubai', ['P.O. Box 9292 Dubai UAE'], null, ['P.O. Box 9292', 'Dubai']],
    ['AE', 'Abu Dhabi', ['P.O. Box 9292 Dubai'], null, ['P.O. Box 9292 Dubai', 'Abu Dhabi']],
    ['CI', 'Abidjan', ['01 BP 1234 Abidjan 01'], null, ['01 BP 1234', 'Abidjan 01']],
    ['KE', 'Nairobi', ['P.O. Box 30045-00100 Nairobi'], null, ['P.O. Box 30045-00100', 'Nairobi']],
    ['DE', 'Berlin', ['Postfach 12 34 10117 Berlin'], null, ['Postfach 12 34', '10117 Berlin']],
    ['FR', 'Paris', ['75008 PARIS CEDEX 16 FRANCE'], '75008', ['75008 PARIS CEDEX 16']],
    ['FR', 'Paris', ['1 rue X', 'F-75008 PARIS CEDEX 16 - FRANCE'], null, ['1 rue X', 'F-75008 PARIS CEDEX 16']],
    ['GB', 'London', ['1 X Road', 'London SW1X 8NX United Kingdom'], null, ['1 X Road', 'London SW1X 8NX']],
    ['DE', 'Berlin', ['X-Weg 1', '10117 Berlin (Germany)'], null, ['X-Weg 1', '10117 Berlin']],
    ['LU', 'Luxembourg', ['1 rue X', 'L-1234 Luxembourg'], null, ['1 rue X', 'L-1234 Luxembourg']],
    ['FR', 'Paris', ['Avenue de France'], null, ['Avenue de France', 'Paris']],
  ])('in %s, %s, nor where a comma is missing: %j', (country, city, lines, code, expected) => {
    expect(deliveryLines(at(country, city, lines, code))).toEqual(expected)
  })

  test.each([
    ['EG', 'Cairo', ['5 Street X', 'القاهرة', 'Cairo'], ['5 Street X', 'Cairo']],
    ['EG', 'Cairo', ['5 Street X', 'Cairo القاهرة'], ['5 Street X', 'Cairo']],
    ['EG', 'Cairo', ['5 Street X', '11511 القاهرة'], ['5 Street X', '11511 القاهرة']],
    ['IL', 'Tel Aviv', ['רחוב 5', 'תל אביב-יפו', 'Tel Aviv 6688119'], ['רחוב 5', 'Tel Aviv 6688119']],
    ['CN', 'Beijing', ['7 Guanghua Road', '北京 (Beijing) 100600'], ['7 Guanghua Road', 'Beijing 100600']],
    ['CN', 'Beijing', ['北京市朝阳区光华路7号', 'Beijing 100600'], ['北京市朝阳区光华路7号', '100600']],
    ['JP', 'Tokyo', ['〒106-0041 東京都港区麻布台2-1-1', 'Tokyo'], ['〒106-0041 東京都港区麻布台2-1-1']],
    ['KR', 'Seoul', ['서울특별시 종로구 5', 'Seoul 03152 Korea'], ['서울특별시 종로구 5', '03152']],
    ['TH', 'Bangkok', ['Wireless Road', 'กรุงเทพมหานคร 10330', 'Bangkok 10330'], ['Wireless Road', 'Bangkok 10330']],
    ['TH', 'Bangkok', ['Wireless Road', 'กรุงเทพฯ Bangkok 10330'], ['Wireless Road', 'Bangkok 10330']],
    ['MM', 'Yangon', ['University Ave', 'ရန်ကုန်မြို့ Yangon, Myanmar'], ['University Ave', 'Yangon']],
  ])('in %s, %s, nor in another script: %j', (country, city, lines, expected) => {
    expect(deliveryLines(at(country, city, lines))).toEqual(expected)
  })

  test('a list’s name for it gives way to that of its post', () => {
    expect(deliveryLines(at('AT', 'Vienna', ['Jauresgasse 12', '1030 Vienna'], '1030')).at(-1)).toBe('1030 Wien')
    expect(deliveryLines(at('DK', 'Copenhagen', ['Østbanegade 21', '2100 Copenhagen Ø'])).at(-1)).toBe(
      '2100 København Ø',
    )
    expect(deliveryLines(at('RU', 'Moscow', ['Grokholski Pereulok 5', 'Moscow 129090']), 'ru').at(-1)).toBe(
      'Москва 129090',
    )
  })

  test('a city named twice stays where its code is', () => {
    const lines = ['Budapest 1054.', 'Szabadsag ter 7.', 'Budapest']
    expect(deliveryLines(at('HU', 'Budapest', lines))).toEqual(['Budapest 1054.', 'Szabadsag ter 7.'])
  })

  test('the code of a city that is named without it goes beside it', () => {
    expect(deliveryLines(at('CA', 'Ottawa', ['150 Metcalfe Street', 'Ottawa, ON'], 'K2P 1P1')).at(-1)).toBe(
      'Ottawa, ON K2P 1P1',
    )
    expect(deliveryLines(at('PT', 'Lisbon', ['Rua Pêro da Covilhã 20', 'Lisboa'], '1400-297')).at(-1)).toBe(
      '1400-297 Lisboa',
    )
  })

  test('a place that is a state of its own keeps its code, and a number that is no region’s stays a number', () => {
    expect(deliveryLines(at('VA', 'Rome', ['Via X 1', '00120 Città del Vaticano']))).toEqual([
      'Via X 1',
      'Roma',
      '00120 Città del Vaticano',
    ])
    expect(deliveryLines(at('FR', 'Paris', ['18 avenue de Paris', 'CS 75008']))).toEqual([
      '18 avenue de Paris',
      'CS 75008',
      'Paris',
    ])
  })

  test('in Hungary and Iran the city stands above the street, the code below', () => {
    expect(deliveryLines(at('HU', 'Budapest', ['Kossuth tér 3'], '1054'))).toEqual([
      'Budapest',
      'Kossuth tér 3',
      '1054',
    ])
    expect(deliveryLines(at('IR', 'Tehran', ['Darrous 11'], '1943964511'))).toEqual([
      'Tehran',
      'Darrous 11',
      '1943964511',
    ])
  })

  test('a place with a post of its own stays, and the city is named above it', () => {
    expect(deliveryLines(at('CH', 'Geneva', ['Chemin de Surville 11', '1213 Petit-Lancy'], '1213'))).toEqual([
      'Chemin de Surville 11',
      'Genève',
      '1213 Petit-Lancy',
    ])
  })
})

describe('the country has a line of its own', () => {
  test('what an address says of it is left out', () => {
    const abroad = (lines: string[], country: string, city: string) =>
      envelopeLines(at(country, city, lines), { locale: 'en', postedFrom: 'IE' }).slice(2)
    expect(abroad(['1 Molesworth Street', '1000 Ljubljana', 'Slovenia'], 'SI', 'Ljubljana')).toEqual([
      '1 Molesworth Street',
      '1000 Ljubljana',
      'SLOVENIA',
    ])
    expect(abroad(['18 Cross Street', 'Tokyo', 'Japan', '102-0083'], 'JP', 'Tokyo').slice(-2)).toEqual([
      'Tokyo 102-0083',
      'JAPAN',
    ])
    expect(abroad(['42 Jongro', 'Seoul', 'Korea 03152'], 'KR', 'Seoul').slice(-2)).toEqual([
      'Seoul 03152',
      'SOUTH KOREA',
    ])
  })

  test.each([
    ['SG', 'Singapore', '038999', 'Singapore 038999'],
    ['MC', 'Monaco', '98000', '98000 Monaco'],
    ['LU', 'Luxembourg', '1840', 'L-1840 Luxembourg'],
    ['DJ', 'Djibouti', null, 'Djibouti'],
    ['HK', 'Hong Kong', null, 'Hong Kong'],
    ['SM', 'San Marino', '47890', '47890 San Marino'],
  ])('%s: a city that is its own state stands once beside it', (country, city, code, line) => {
    const lines = envelopeLines(at(country, city, ['9 Beispiel Square', '#25-01'], code), {
      locale: 'en',
      postedFrom: 'DE',
    })
    expect(lines.slice(2)).toEqual(['9 Beispiel Square', '#25-01', line, countryLine(country, 'DE')])
    const named = ['9 Beispiel Square', '#25-01', line, city]
    const again = envelopeLines(at(country, city, named, code), { locale: 'en', postedFrom: country })
    expect(again.slice(2)).toEqual(['9 Beispiel Square', '#25-01', line])
  })
})

test('in Kazakhstan the city stands below the street and the code below the city', () => {
  const addressee = at('KZ', 'Astana', ['Saraishyk 22'], '010000')
  expect(envelopeLines(addressee, { locale: 'en', postedFrom: 'DE' }).slice(-4)).toEqual([
    'Saraishyk 22',
    'Astana',
    '010000',
    'KASACHSTAN',
  ])
})
