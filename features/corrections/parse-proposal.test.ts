import { describe, expect, test } from 'vitest'
import { type EntrySnapshot, entrySchema } from '@/features/entries/schema'
import { applyProposal } from './apply-proposal'
import { parseProposal, proposedValues } from './parse-proposal'

const now = new Date('2026-11-22T10:00:00Z')
const id = (at: number) => `0191d1a0-0000-7000-8000-00000000000${at}`
const entry: EntrySnapshot = entrySchema.parse({
  kind: 'embassy',
  state: 'KZ',
  hostCountry: 'GB',
  hostCity: 'London',
  name: 'Embassy of Kazakhstan',
  addressLines: ['33 Thurloe Square'],
  postalCode: 'SW7 2SD',
  source: 'list',
  contacts: [
    { id: id(1), channel: 'email', value: 'old@example.org', source: 'list' },
    { id: id(2), channel: 'phone', value: '+44 20 7581 4646', source: 'list' },
    { id: id(3), channel: 'phone', value: '+44 20 7000 0000', source: 'list', offAt: '2026-01-01T00:00:00.000Z' },
  ],
})
const asShown = { ...proposedValues(entry), sourceUrl: 'https://example.org/contact', note: '' }
const read = (fields: Record<string, string>) => parseProposal({ ...asShown, ...fields }, entry)
const proposed = (fields: Record<string, string>) => {
  const reading = read(fields)
  return reading.ok ? reading.proposal : reading
}

describe('the form of a reader', () => {
  test('begins with what the public may know: no e-mail, no address that is turned off', () => {
    const shown = JSON.stringify(proposedValues(entry))
    expect(shown).toContain('+44 20 7581 4646')
    expect(shown).not.toMatch(/old@example|7000 0000/)
  })

  test('says only what differs', () => {
    expect(proposed({ addressLines: '125 Pall Mall\r\n', postalCode: 'SW1Y 5EA' })).toEqual({
      addressLines: ['125 Pall Mall'],
      postalCode: 'SW1Y 5EA',
    })
  })

  test('without a difference proposes nothing', () => {
    expect(read({})).toEqual({ ok: false, reason: 'nothing' })
    expect(read({ name: ' Embassy  of Kazakhstan ' })).toEqual({ ok: false, reason: 'nothing' })
  })

  test('says the same of an address the directory has and of one it has not', () => {
    expect(proposed({ email: 'old@example.org' })).toEqual({ email: 'old@example.org' })
    expect(proposed({ email: 'new@example.org' })).toEqual({ email: 'new@example.org' })
  })

  test.each([
    ['sourceUrl', 'javascript:alert(1)', 'url'],
    ['sourceUrl', 'data:text/html,x', 'url'],
    ['sourceUrl', 'https://user:pw@example.org', 'url'],
    ['sourceUrl', '', 'required'],
    ['sourceUrl', `https://example.org/${'a'.repeat(1_000)}`, 'long'],
    ['web', 'javascript:alert(1)', 'url'],
    ['web', 'https://example.org/ok\nftp://example.org', 'url'],
    ['phone', '=cmd|calc', 'phone'],
    ['email', 'nobody', 'email'],
    ['email', 'a@example.org, b@example.org', 'email'],
    ['name', '', 'required'],
    ['name', '=1+1', 'formula'],
    ['addressLines', '+SUM(A1)', 'formula'],
    ['addressLines', 'a\nb\nc\nd\ne\nf\ng', 'long'],
    ['name', 'x'.repeat(60_000), 'long'],
    ['note', 'x'.repeat(1_001), 'long'],
  ])('is refused with %s "%s"', (field, value, fault) => {
    const reading = read({ hostCity: 'Leeds', [field]: value })
    expect(!reading.ok && 'errors' in reading && reading.errors).toEqual({ [field]: fault })
  })

  test('loses characters that hide or turn text around', () => {
    expect(proposed({ name: 'Embassy \u202Efo\u202C Kazakhstan\u200B\u0007' })).toEqual({
      name: 'Embassy fo Kazakhstan',
    })
  })
})

describe('accepting', () => {
  const sourceUrl = 'https://example.org/contact'
  const accept = (proposal: Parameters<typeof applyProposal>[1], fields = Object.keys(proposal)) =>
    applyProposal(entry, proposal, { fields: fields as (keyof typeof proposal)[], sourceUrl, now })

  test('field by field leaves the others as they are', () => {
    const own = { nameSource: sourceUrl, nameSourceOn: now.toISOString().slice(0, 10) }
    expect(accept({ hostCity: 'Leeds', name: 'Other' }, ['name'])).toEqual({ ...entry, name: 'Other', ...own })
  })

  test('a new mailbox comes with its source, and the old one is turned off, not lost', () => {
    const { contacts } = accept({ email: 'new@example.org' })
    expect(contacts).toMatchObject([
      { id: id(1), offAt: now.toISOString(), offReason: 'replaced by a correction' },
      { id: id(2) },
      { id: id(3) },
      { value: 'new@example.org', source: sourceUrl, sourceOn: '2026-11-22', offAt: null },
    ])
  })

  test('a mailbox that is known already is in use again', () => {
    expect(accept({ email: 'OLD@example.org' }).contacts).toHaveLength(3)
  })

  test('of phones the new ones come, the ones no longer named go, and one that was turned off stays so', () => {
    const { contacts } = accept({ phone: ['+44 20 7925 1757'] })
    expect(contacts.map(({ value }) => value)).toEqual(['old@example.org', '+44 20 7000 0000', '+44 20 7925 1757'])
  })

  test('that the office is closed takes the entry out of use', () => {
    expect(accept({ closed: true }).removedAt).toBe(now.toISOString())
  })
})
