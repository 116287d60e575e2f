import { expect, test } from 'vitest'
import { readEvidence } from './schema'

const said = { source: 'Our old site', page: 'https://old.example.org', words: 'I agree.', coversNames: 'yes' }

test.each([
  ['', null],
  ['2', 2],
])('a version %j is read', (version, number) => {
  expect(readEvidence({ ...said, version })).toMatchObject({ ok: true, value: { version: number } })
})

test.each(['0', '-1', '1e3', '3000000000', '9'.repeat(400), ' 1', '1\0'])(
  'a version %j that no petition has is told at its field',
  (version) => {
    expect(readEvidence({ ...said, version })).toEqual({ ok: false, errors: { version: 'version' } })
  },
)
