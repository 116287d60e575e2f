import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSignForm } from '@/features/signatures/schema'
import { checkTyped } from './check-typed'

const typed = { name: 'Rosa', country: 'DE', consent: 'yes', email: '' }
const asked = { required: ['name'], sure: '' }
const codes = (fields: Record<string, string>) => checkTyped({ ...typed, ...fields }, asked).map(({ code }) => code)

test.each([
  [{}, []],
  [{ name: ' \u200b ' }, ['name.empty']],
  [{ name: 'www.example.org' }, ['name.links']],
  [{ role: `${'👩‍👩‍👧‍👦'.repeat(99)}a` }, ['role.long']],
  [{ city: '<' }, ['city.brackets']],
  [{ organisation: 'beispiel.org' }, []],
  [{ country: '' }, ['country.empty']],
  [{ consent: '' }, ['consent.required']],
  [{ email: 'rosa@' }, ['email.format']],
  [{ email: ' mailto:rosa@example.org ' }, []],
  [{ email: 'rosa@gmial.com' }, ['email.typo']],
  [{ email: 'rosa@mail.ru' }, ['email.watched']],
])('%j has the faults %j', (fields, faults) => {
  expect(codes(fields)).toEqual(faults)
})

test('what was warned of once is meant', () => {
  const fields = { ...typed, email: 'rosa@mail.ru' }
  expect(checkTyped(fields, { ...asked, sure: 'rosa@mail.ru' })).toEqual([])
})

test('whatever the phone lets through, the server can read', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.stringMatching(/^[a-zé.@ <=+/-]{0,20}$/),
    fc.emailAddress(),
  )
  fc.assert(
    fc.property(text, text, text, text, (name, city, role, email) => {
      const fields = { ...typed, name, city, role, email }
      if (checkTyped(fields, { ...asked, sure: email }).length > 0) return true
      const reading = readSignForm(fields, '', { emailOptional: true })
      return reading.ok
    }),
    { numRuns: 1_000 },
  )
})
