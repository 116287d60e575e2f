import { expect, test } from 'vitest'
import { readDecision } from './schema'

test('a decision names a version that there can be', () => {
  expect(readDecision({ act: 'show', version: '3' })).toEqual({ act: 'show', version: 3 })
  for (const version of ['', '0', '-1', '1.5', 'x', '2147483648', '9007199254740991'])
    expect(readDecision({ act: 'show', version })).toBeUndefined()
})
