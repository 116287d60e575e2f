import { expect, test } from 'vitest'
import { readPledge } from './schema'

test('an offer has at least one kind', () => {
  expect(readPledge({ details: 'I have a van' })).toEqual({ ok: false, errors: { kinds: 'kinds.none' } })
  expect(readPledge({ 'pledge-print': 'yes', 'pledge-host': '' })).toEqual({
    ok: true,
    value: { kinds: ['print'], details: '' },
  })
})

test('kinds that nobody asks for are not read', () => {
  expect(readPledge({ 'pledge-print': 'yes', 'pledge-fight': 'yes' })).toMatchObject({ value: { kinds: ['print'] } })
})

test('the details are one clean line', () => {
  const reading = readPledge({ 'pledge-host': 'yes', details: ' two\n\tbeds \u202e in Bled ' })
  expect(reading).toEqual({ ok: true, value: { kinds: ['host'], details: 'two beds in Bled' } })
})

test('what is too long is refused, however it is made', () => {
  for (const details of ['a'.repeat(501), 'e\u0301'.repeat(501), '👩‍👩‍👧‍👦'.repeat(100_000)])
    expect(readPledge({ 'pledge-host': 'yes', details })).toEqual({ ok: false, errors: { details: 'details.long' } })
})
