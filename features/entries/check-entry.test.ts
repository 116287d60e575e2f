import { describe, expect, test } from 'vitest'
import { checkEntry, faultOfValue } from './check-entry'
import { mergeEntries } from './merge-entries'
import { withSwitches } from './save-entry'
import { type EntrySnapshot, entrySchema } from './schema'

const now = new Date('2026-11-22T10:00:00Z')
const id = '0191d1a0-0000-7000-8000-000000000001'
const entry = (parts: Record<string, unknown> = {}): EntrySnapshot =>
  entrySchema.parse({
    kind: 'embassy',
    state: 'KZ',
    hostCountry: 'GB',
    hostCity: 'London',
    name: 'Embassy of Kazakhstan',
    addressLines: ['125 Pall Mall'],
    postalCode: 'SW1Y 5EA',
    source: 'official site',
    ...parts,
  })
const contact = (channel: string, value: string, rest = {}) => ({ id, channel, value, source: 'site', ...rest })
const faults = (parts: Record<string, unknown>) => checkEntry(entry(parts), null, now)

describe('an entry is refused', () => {
  test.each([
    ['without a name', { name: '  ' }, { name: 'required' }],
    ['with a formula for a name', { name: '=HYPERLINK("x")' }, { name: 'formula' }],
    ['with a formula in its street', { addressLines: ['@SUM(A1)'] }, { addressLines: 'formula' }],
    ['in a country nobody knows', { hostCountry: 'ZZ' }, { hostCountry: 'country' }],
    ['of a state nobody knows', { state: 'QQ' }, { state: 'country' }],
    ['with a city of figures', { hostCity: '1234' }, { hostCity: 'letters' }],
    ['with one coordinate', { latitude: 51.5 }, { latitude: 'coordinates' }],
    ['with a place that is not on earth', { latitude: 91, longitude: 0 }, { latitude: 'coordinates' }],
    ['with the point where lists say "unknown"', { latitude: 0, longitude: 0 }, { latitude: 'coordinates' }],
    ['with a clock nobody keeps', { timeZone: 'Europe/Atlantis' }, { timeZone: 'zone' }],
    ['without a source', { source: '' }, { source: 'required' }],
    ['with a source of tomorrow', { sourceOn: '2026-11-23' }, { sourceOn: 'future' }],
    [
      'with an address without a source',
      { contacts: [contact('email', 'a@example.org', { source: '' })] },
      { 'contacts.0.source': 'required' },
    ],
    [
      'that covers a country nobody knows',
      { coverage: [{ country: 'QQ', kind: 'accredited' }] },
      { coverage: 'country' },
    ],
    [
      'that sits in one country and says it sits in another',
      { coverage: [{ country: 'IE', kind: 'resident' }] },
      { coverage: 'resident' },
    ],
    [
      'that covers a country twice',
      {
        coverage: [
          { country: 'IE', kind: 'accredited' },
          { country: 'IE', kind: 'district' },
        ],
      },
      { 'coverage.1.country': 'twice' },
    ],
  ])('%s', (_, parts, expected) => expect(faults(parts)).toEqual(expected))

  test('with the same address twice', () => {
    const again = { ...contact('email', 'A@example.org'), id: '0191d1a0-0000-7000-8000-000000000002' }
    expect(faults({ contacts: [contact('email', 'a@example.org'), again] })).toEqual({ 'contacts.1.value': 'twice' })
  })

  test.each([
    ['email', 'embassy(at)example.org', 'email'],
    ['email', '', 'required'],
    ['phone', '12', 'phone'],
    ['phone', 'call us', 'phone'],
    ['fax', '=1+1', 'phone'],
    ['web', 'javascript:alert(1)', 'url'],
    ['web', 'https://name:password@example.org', 'url'],
    ['web', 'https://localhost/', 'url'],
    ['web', 'www.example.org', 'url'],
  ] as const)('with the %s "%s"', (channel, value, fault) => expect(faultOfValue({ channel, value }, 'GB')).toBe(fault))
})

test.each([
  ['email', 'noreply@mfa.example.kz'],
  ['phone', '+44 (0)20 7925 1757'],
  ['phone', '020 7925 1757 ext. 12'],
  ['web', 'https://www.gov.kz/memleket/entities/mfa-london?lang=en'],
  ['post', 'P. O. Box 1234'],
] as const)('the %s "%s" is taken', (channel, value) => expect(faultOfValue({ channel, value }, 'GB')).toBeUndefined())

test('what stood there before is not complained of, only what was typed', () => {
  const before = entry({ contacts: [contact('phone', 'ask at the gate')], hostCity: '12' })
  expect(checkEntry({ ...before, name: 'Other' }, before, now)).toEqual({})
  expect(Object.keys(checkEntry({ ...before, hostCity: '13' }, before, now))).toEqual(['hostCity'])
})

test('an office that moves abroad takes along what it says it covers', () => {
  const before = entry({ coverage: [{ country: 'GB', kind: 'resident' }] })
  expect(checkEntry({ ...before, hostCountry: 'IE' }, before, now)).toEqual({ coverage: 'resident' })
})

test('a whole entry as it stands in the directory has no fault', () => {
  const contacts = [contact('email', 'london@mfa.example.kz'), contact('web', 'https://www.gov.kz/')]
  const coverage = [
    { country: 'GB', kind: 'resident' },
    { country: 'XK', kind: 'accredited' },
  ]
  expect(faults({ contacts, coverage, timeZone: 'Europe/London', latitude: 51.5, longitude: -0.13 })).toEqual({})
})

describe('two organisers at one entry', () => {
  const base = entry()
  test('both are heard where they changed different things', () => {
    const merged = mergeEntries(base, { ...base, name: 'Mine' }, { ...base, hostCity: 'Theirs' })
    expect(merged).toEqual({ ok: true, entry: { ...base, name: 'Mine', hostCity: 'Theirs' } })
  })
  test('the second is told where they changed the same to something else', () => {
    const merged = mergeEntries(base, { ...base, name: 'Mine' }, { ...base, name: 'Theirs' })
    expect(merged).toEqual({ ok: false, parts: [{ field: 'name', key: '', before: 'Theirs', after: 'Mine' }] })
  })
  test('agree where they changed the same to the same', () => {
    expect(mergeEntries(base, { ...base, name: 'Ours' }, { ...base, name: 'Ours' }).ok).toBe(true)
  })
})

describe('an address', () => {
  const since = '2026-01-01T00:00:00.000Z'
  const off = contact('email', 'a@example.org', { offAt: since, offReason: 'bounced 550' })
  const switched = (form: object, base: object | null) =>
    withSwitches(entry({ contacts: [form] }), base && entry({ contacts: [base] }), now).contacts[0]
  test('is turned off at the time of saving, whatever the form says', () => {
    const form = contact('email', 'a@example.org', { offAt: '1999-01-01T00:00:00.000Z', offReason: 'closed' })
    expect(switched(form, contact('email', 'a@example.org'))).toMatchObject({
      offAt: now.toISOString(),
      offReason: 'closed',
    })
  })
  test('that was off stays off', () => expect(switched(off, off)).toMatchObject({ offAt: since }))
  test('that was off and has a new value is on', () => {
    expect(switched({ ...off, value: 'b@example.org' }, off)).toMatchObject({ offAt: null, offReason: null })
  })
})
