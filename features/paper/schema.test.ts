import { describe, expect, test } from 'vitest'
import { readBatchForm, readCheckForm, readReasonForm, readRevision } from './schema'

const typed = { number: '12', country: 'GB', town: ' Leeds ', collectedOn: '2026-12-02', text: '2.pt-br', note: '' }
const faultsOf = (parts: Partial<typeof typed>) => {
  const reading = readBatchForm({ ...typed, ...parts })
  return reading.ok ? {} : reading.errors
}

describe('a batch', () => {
  test('is read as people type it', () => {
    expect(readBatchForm({ ...typed, number: ' 1\u202f234 ' })).toEqual({
      ok: true,
      value: {
        ...{ number: 1234, country: 'GB', town: 'Leeds', note: '' },
        ...{ collectedOn: new Date('2026-12-02'), text: { version: 2, locale: 'pt-br' } },
      },
    })
  })

  test.each(['', '0', '-1', '1.5', '12a', '100001', '1e3', '١٢', '9'.repeat(10_000)])(
    'has no such number: %#',
    (number) => {
      expect(faultsOf({ number })).toEqual({ number: 'number' })
    },
  )

  test.each([
    [{ country: '' }, { country: 'unknown-country' }],
    [{ country: 'XX' }, { country: 'unknown-country' }],
    [{ collectedOn: '' }, { collectedOn: 'invalid_format' }],
    [{ collectedOn: '2026-02-30' }, { collectedOn: 'invalid_format' }],
    [{ text: '0.en' }, { text: 'text' }],
    [{ text: '1.en; DROP' }, { text: 'text' }],
    [{ town: 'x'.repeat(101) }, { town: 'too-long' }],
    [{ note: 'x'.repeat(1_001) }, { note: 'too-long' }],
  ])('says what is wrong where: %j', (parts, faults) => expect(faultsOf(parts)).toMatchObject(faults))
})

test('a check is a number and what was seen; a revision that is none was never seen', () => {
  expect(readCheckForm({ number: '12', revision: '3' })).toEqual({ ok: true, value: { number: 12, revision: 3 } })
  for (const revision of ['', 'x', '-1', '1.5', '9'.repeat(400)]) expect(readRevision({ revision })).toBe(0)
})

test('a reason is needed', () => {
  expect(readReasonForm({ reason: ' \n', revision: '1' })).toMatchObject({ ok: false, errors: { reason: 'reason' } })
  expect(readReasonForm({ reason: 'Twice', revision: '1' })).toEqual({
    ok: true,
    value: { reason: 'Twice', revision: 1 },
  })
})
