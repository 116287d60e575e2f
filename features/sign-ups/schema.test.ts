import { expect, test } from 'vitest'
import { readEventQuestion } from './schema'

test('a question needs no address, and a wrong one is said to be so', () => {
  const asked = { text: 'When?', name: '' }
  expect(readEventQuestion({ ...asked, email: ' ' })).toEqual({ ok: true, value: { ...asked, email: '' } })
  expect(readEventQuestion({ ...asked, email: 'ivy@example.net' })).toMatchObject({ ok: true })
  expect(readEventQuestion({ ...asked, email: 'ivy@' })).toEqual({ ok: false, errors: { email: 'email.format' } })
})
