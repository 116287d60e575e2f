import { describe, expect, test } from 'vitest'
import { describeError, scrub } from './scrub'

describe('what reaches the log', () => {
  test.each([
    ['550 <jane.doe+x@example.org>: no such user', '550 <[address]>: no such user'],
    ['Key (email)=(jane@example.org) already exists', 'Key (email)=([address]) already exists'],
    ['GET /en/signatures/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk/confirm', 'GET /en/signatures/[token]/confirm'],
    ['connect ECONNREFUSED 192.168.10.7:25', 'connect ECONNREFUSED [ip]:25'],
    ['from 2001:db8:85a3:0:0:8a2e:370:7334', 'from [ip]'],
    ['invalid input syntax for type uuid: "Jane Doe"', 'invalid input syntax for type uuid: "…"'],
    ['permission denied for table "signer_contacts"', 'permission denied for table "signer_contacts"'],
    ['at 12:30:45 in 0.5 s', 'at 12:30:45 in 0.5 s'],
  ])('%s', (before, after) => expect(scrub(before)).toBe(after))

  test('an error is told by class, code and place', () => {
    const error = Object.assign(new TypeError('no mail for a@b.org'), { code: 'EENVELOPE', detail: 'Jane' })
    const told = describeError(error)
    expect(told).toMatchObject({ type: 'TypeError', code: 'EENVELOPE', message: 'no mail for [address]' })
    expect(told.at[0]).toMatch(/scrub\.test\.ts/)
    expect(JSON.stringify(told)).not.toMatch(/Jane/)
  })

  test('the values of a refused query stay out', () => {
    const error = new Error('Invalid invocation:\n{ data: { name: "Jane Doe" } }\n\nArgument `slug` is missing.')
    error.name = 'PrismaClientValidationError'
    expect(describeError(error).message).toBe('Argument `slug` is missing.')
  })

  test('a thrown value that is no error is told as well', () => {
    expect(describeError('late for a@b.org')).toMatchObject({ type: 'string', message: 'late for [address]' })
  })
})
