import { entrySchema } from '@/features/entries/schema'
import { listCountries } from '@/features/places/countries'

const on = new Date('2026-03-01T12:00:00Z')
const ignore = () => {}

const entry = entrySchema.parse({
  kind: 'embassy',
  state: 'KZ',
  hostCountry: 'GB',
  hostCity: 'London',
  name: 'Embassy of Kazakhstan',
  addressLines: ['125 Pall Mall'],
  postalCode: 'SW1Y 5EA',
  source: 'official site',
})

/**
 * What functions take beside the text, where it is no text of the same kind: by its name, so that each is really tried
 * and does not stop at an argument that makes no sense.
 */
const beside: Record<string, (text: string) => unknown[]> = {
  languageNameIn: () => ['en'],
  languageFor: (text) => [{ originalLocale: 'en', locales: ['en', text] }],
  writeCells: () => [entry],
  chooseLanguage: (text) => [[text], text],
  countWords: () => ['en'],
  countryForms: () => ['ru'],
  countryName: () => ['en'],
  countryNames: () => ['all'],
  divideAddressPart: () => [
    { spellings: new Set(), countries: new Set(['london']), isPlace: () => false, isBare: () => false },
  ],
  expectedArrival: () => ['GB', on],
  identifyContacts: () => [[]],
  identifyNewContacts: () => [[], []],
  longDate: (text) => [on, text],
  modelBody: (text) => [{ subject: text, text, countryParagraph: text, demands: [text] }],
  negotiate: () => [['en', 'ru', 'kk']],
  parseContacts: () => [ignore],
  parseCoverage: () => [ignore],
  parsePeople: () => [{}, on],
  parseSignatories: () => [listCountries('en')],
  phraseRefusal: () => [
    { outcome: 'refused_at_door', on, office: { kind: 'embassy', hostCity: 'London', hostCountry: 'GB' } },
    'post',
    'GB',
  ],
  phraseShownWords: () => [{ sign: String, news: String }],
  phraseStatus: () => ['detained', on, () => '1 March 2026'],
  postUntil: () => ['GB', on],
  readHead: () => [{}, on],
  readPeople: () => [{}, on],
  parseSignedDay: () => [undefined, on],
  redactSignatories: (text) => [[{ name: text, role: text, organisation: text, town: text }], 'initial'],
  splitRecords: () => [{ most: 1_000, knows: () => false }],
  stateForms: () => ['en'],
  writeDigest: (text) => [on, [{ subject: text, text, fromName: text, replyTo: text }]],
}

/** These take the code of a country or a language; what is none is refused at once by the platform. */
const ofCodes = new Set([
  'chooseLanguage',
  'countryLine',
  'countryNames',
  'languageNameIn',
  'languageOf',
  'likelyLanguage',
  'countryOptions',
  'listCountries',
  'longDate',
  'namesOfCountry',
  'ownName',
])

/** All that a function is called with for a text. */
export function handBeside(name: string, text: string): unknown[] {
  return [text, ...(beside[name]?.(text) ?? [text, text])]
}

/** True where a function refuses what is no code, rather than having been called wrongly. */
export function refusesCode(name: string, fault: unknown): boolean {
  return fault instanceof RangeError && ofCodes.has(name)
}

/** The names that are known here, so that none outlives its function. */
export const namesBeside = [...Object.keys(beside), ...ofCodes]
