import { expect, test } from 'vitest'
import { isAuthority, isMinistry } from '@/features/addressees/rules'
import { addressLocales, formOfAddress, houseName } from '@/features/forms-of-address/address-office'
import { shippedDirectory } from '@/tests/factories/directory'
import { applyRow } from './apply-row'
import { isImportColumn } from './import-columns'
import { readMissions } from './read-missions'

const now = new Date('2026-11-29T12:00:00Z')
const directory = shippedDirectory()
const atHome = directory.missions.filter((one) => one.hostCountry === one.state)
const { rows, faults } = readMissions({ ...directory, missions: atHome }, now)
const entries = rows.map(({ given, newId = '' }) => applyRow(given, { id: newId, before: null, now }))
const entryOf = (office: string) => entries.filter(({ state, kind }) => office === `${state}/${kind}`)

test('the words for offices of states are about one entry each, in columns of our format', () => {
  expect(faults).toEqual([])
  for (const [office, words] of directory.words) {
    expect([office, entryOf(office).length]).toEqual([office, 1])
    expect(Object.keys(words).filter((column) => !isImportColumn(column))).toEqual([])
  }
})

test.each([
  ['US/prosecutor', 'en', ['The Attorney General', 'of the United States of America'], 'Dear Attorney General,'],
  [
    'US/prosecutor',
    'ru',
    ['Генеральному прокурору', 'Соединённых Штатов Америки'],
    'Уважаемая госпожа Генеральный прокурор, уважаемый господин Генеральный прокурор!',
  ],
  ['IR/court', 'ru', ['Главе судебной власти', 'Исламской Республики Иран'], 'Ваше Превосходительство!'],
  ['IN/ombudsman', 'de', ['Nationale Menschenrechtskommission der Republik Indien'], 'Sehr geehrte Damen und Herren,'],
  [
    'NI/police',
    'es',
    ['La Jefatura de la Policía', 'Policía Nacional de la República de Nicaragua'],
    'Señora Jefa de la Policía, Señor Jefe de la Policía:',
  ],
] as const)('%s in %s is written to as what it is', (office, locale, recipient, salutation) => {
  const [entry] = entryOf(office)
  if (!entry) throw new Error(`${office} is not in the lists`)
  const block = entry.blocks.find((one) => one.locale === locale)
  const { recipient: lines, ...form } = formOfAddress(entry, { locale, block })
  expect([lines, form.salutation]).toEqual([[...recipient], salutation])
})

test('every office of a state in our lists has a name in each of the six languages', () => {
  const offices = entries.filter(({ kind }) => isMinistry(kind) || isAuthority(kind))
  expect(offices.length).toBeGreaterThan(50)
  const english = offices.flatMap((entry) =>
    addressLocales
      .filter((locale) => locale !== 'en' && houseName(entry, locale) === entry.name)
      .map((locale) => `${entry.name} in ${locale}`),
  )
  expect(english).toEqual([])
})
