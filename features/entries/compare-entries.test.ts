import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareEntries, pathOf, putTogether, takeApart } from './compare-entries'
import { keepContactIds } from './keep-contact-ids'
import { type EntrySnapshot, entrySchema } from './schema'
import { revertChange } from './undo-change'

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
const mail = { id: '0191d1a0-0000-7000-8000-000000000001', channel: 'email', value: 'a@example.org', source: 'site' }
const changed = (before: EntrySnapshot, after: EntrySnapshot) => compareEntries(before, after).map(pathOf)

describe('two entries are compared part by part', () => {
  test('equal ones have no differences', () => expect(compareEntries(entry(), entry())).toEqual([]))

  test('a new street and a new place on the map are two differences', () => {
    const after = entry({ addressLines: ['1 Other Street'], latitude: 51.5, longitude: -0.1 })
    expect(compareEntries(entry(), after)).toEqual([
      { field: 'addressLines', key: '', before: ['125 Pall Mall'], after: ['1 Other Street'] },
      {
        field: 'coordinates',
        key: '',
        before: { latitude: null, longitude: null },
        after: { latitude: 51.5, longitude: -0.1 },
      },
    ])
  })

  test('an address that is turned off is not another address', () => {
    const off = { ...mail, offAt: '2026-11-01T00:00:00.000Z', offReason: 'bounced 550' }
    expect(changed(entry({ contacts: [mail] }), entry({ contacts: [off] }))).toEqual([`off:${mail.id}`])
  })

  test('a country that is covered no longer, and one that is covered from now on', () => {
    const before = entry({
      coverage: [
        { country: 'GB', kind: 'resident' },
        { country: 'IS', kind: 'accredited' },
      ],
    })
    const after = entry({
      coverage: [
        { country: 'GB', kind: 'resident' },
        { country: 'IE', kind: 'accredited' },
      ],
    })
    expect(changed(before, after)).toEqual(['coverage:IE', 'coverage:IS'])
  })

  test('of a new entry only what it has is told', () => {
    const fields = compareEntries(null, entry()).map(({ field }) => field)
    expect(fields).toEqual(['kind', 'state', 'hostCountry', 'hostCity', 'name', 'addressLines', 'postalCode', 'source'])
  })
})

describe('taking a change back', () => {
  const before = entry()
  const after = entry({ addressLines: ['1 Other Street'], contacts: [mail] })

  test('leaves alone what was changed elsewhere since', () => {
    const current = { ...after, name: 'Embassy of the Republic of Kazakhstan' }
    expect(revertChange(current, { before, after })).toEqual({ ok: true, entry: { ...before, name: current.name } })
  })

  test('is refused where a part was changed again, and says which', () => {
    const current = { ...after, addressLines: ['2 Third Street'] }
    const parts = [{ field: 'addressLines', key: '', before: ['1 Other Street'], after: ['2 Third Street'] }]
    expect(revertChange(current, { before, after })).toEqual({ ok: false, reason: 'changed-since', parts })
  })

  test('does no harm where somebody has taken it back by hand', () => {
    expect(revertChange(before, { before, after })).toEqual({ ok: true, entry: before })
  })
})

test('a contact that comes without its id is known again, and stays turned off', () => {
  const off = { ...mail, offAt: '2026-11-01T00:00:00.000Z', offReason: 'bounced 550' }
  const { id: _, ...again } = mail
  const { contacts } = keepContactIds(entry({ contacts: [off] }), entry({ contacts: [{ ...again, source: 'file' }] }))
  expect(contacts).toEqual([{ ...off, purpose: 'general', sourceOn: null, source: 'file' }])
})

test('an entry taken apart and put together is the same entry, and taking back every change gives the one before', () => {
  const word = fc.constantFrom('a', 'b', 'c')
  const ids = ['0191d1a0-0000-7000-8000-000000000001', '0191d1a0-0000-7000-8000-000000000002']
  const some = fc.record({
    name: word,
    hostCity: fc.option(word),
    addressLines: fc.array(word, { maxLength: 3 }),
    coverage: fc.uniqueArray(
      fc.record({ country: fc.constantFrom('GB', 'IE', 'IS'), kind: fc.constant('accredited') }),
      {
        selector: (one) => one.country,
      },
    ),
    contacts: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...ids),
        channel: fc.constant('email'),
        value: word,
        source: word,
        offAt: fc.option(fc.constant('2026-11-01T00:00:00.000Z')),
      }),
      { selector: (one) => one.id },
    ),
    blocks: fc.uniqueArray(
      fc.record({
        locale: fc.constantFrom('de', 'fr'),
        recipient: fc.array(word, { maxLength: 2 }),
        salutation: word,
        close: word,
      }),
      { selector: (one) => one.locale },
    ),
  })
  fc.assert(
    fc.property(some, some, (a, b) => {
      const [before, after] = [entry(a), entry(b)]
      expect(putTogether(takeApart(before))).toEqual(before)
      const back = revertChange(after, { before, after })
      expect(back.ok && compareEntries(back.entry, before)).toEqual([])
    }),
  )
})
