import { expect, test } from 'vitest'
import { lineOf } from './console'
import { describeError } from './scrub'

test('what the framework writes of a refused query names nobody', () => {
  const error = new Error('Invalid invocation:\n{ data: { email: "jane@example.org" } }\n\nArgument `slug` is missing.')
  error.name = 'PrismaClientValidationError'
  const { err, words } = lineOf(['⨯', error, { digest: '1' }])
  expect(words).toBe('⨯')
  expect(describeError(err).message).toBe('Argument `slug` is missing.')
})

test('its words are scrubbed, in one line', () => {
  const { words } = lineOf(['⨯ no mail\n for jane@example.org', '/en/o/K7QM-4TXP-9ABC'])
  expect(words).toBe('⨯ no mail for [address] /en/o/[code]')
})
