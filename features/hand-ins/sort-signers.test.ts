import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameSigner, sortSigners } from './sort-signers'

const signer = fc.record({
  name: fc.constantFrom('Ada', 'ada', 'Бо', 'Çem', 'Zoë', 'محمد'),
  line: fc.constantFrom('', 'Teacher', 'Leeds'),
  country: fc.constantFrom('GB', 'DE', 'KZ'),
})

test('signers stand in an order that tells nothing of how they came', () => {
  fc.assert(
    fc.property(fc.array(signer), fc.integer(), (signers, seed) => {
      const mixed = signers.toSorted((a, b) => ((a.name.length * seed) % 7) - ((b.name.length * seed) % 7)).reverse()
      expect(sortSigners(mixed, 'en')).toEqual(sortSigners(signers, 'en'))
    }),
  )
})

test('nobody is lost, and nothing but name and line is left of anybody', () => {
  fc.assert(
    fc.property(fc.array(signer), (signers) => {
      const sorted = sortSigners(
        signers.map((one) => ({ ...one, id: 'x' })),
        'ru',
      )
      expect(sorted.flatMap(({ names }) => names)).toHaveLength(signers.length)
      for (const { names } of sorted) for (const one of names) expect(Object.keys(one)).toEqual(['name', 'line'])
    }),
  )
})

test('countries stand by their names in the language of the reader', () => {
  const signers = ['GB', 'HU', 'AT'].map((country) => ({ name: 'Ada', line: '', country }))
  expect(sortSigners(signers, 'en').map(({ country }) => country)).toEqual(['AT', 'HU', 'GB'])
  expect(sortSigners(signers, 'ru').map(({ country }) => country)).toEqual(['AT', 'GB', 'HU'])
})

test('below a name stands what its owner wrote of it, and the town where it is given', () => {
  const ada = { name: 'Ada', role: 'Teacher', organisation: '', city: 'Leeds' }
  expect(nameSigner(ada, true)).toEqual({ name: 'Ada', line: 'Teacher, Leeds' })
  expect(nameSigner(ada, false)).toEqual({ name: 'Ada', line: 'Teacher' })
})
