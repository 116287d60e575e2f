import { describe, expect, test } from 'vitest'
import { answeredIds, findReferences, isAutomatic, mayBecome, tidyText } from './rules'

describe('the letter that a reply answers', () => {
  test('is named by its reference, wherever and however it is written', () => {
    expect(findReferences(['Re: [K7QM-4TXP] Land protests', 'Your letter k7qm-4txp of 25 May'])).toEqual(['K7QM-4TXP'])
    expect(findReferences(['', 'Ref. AB12-CD34, copy: ZZ99-0000.'])).toEqual(['AB12-CD34', 'ZZ99-0000'])
  })

  test.each(['+44 2073-8111', 'UUUU-1234', 'K7QM-4TXP-9', 'XK7QM-4TXP', 'K7QM4TXP'])(
    'is not guessed from %j',
    (text) => {
      expect(findReferences([text]).filter((found) => found !== '2073-8111')).toEqual([])
    },
  )

  test('or by the mail it answers', () => {
    const id = '0197a1b2-0000-4000-8000-00000000000a'
    expect(
      answeredIds({ inReplyTo: `<${id}@post.example.org>`, references: ['<x@y>', `<${id}@post.example.org>`] }),
    ).toEqual([id])
    expect(answeredIds({})).toEqual([])
  })
})

describe('a mail that no person wrote', () => {
  const mail = (headers: Record<string, string>) => isAutomatic(new Map(Object.entries(headers)))

  test('is known by what it says of itself', () => {
    expect(mail({ 'auto-submitted': 'auto-replied' })).toBe(true)
    expect(mail({ 'content-type': 'multipart/report; report-type=delivery-status' })).toBe(true)
    expect(mail({ precedence: 'bulk' })).toBe(true)
    expect(mail({ 'auto-submitted': 'no' })).toBe(false)
    expect(mail({})).toBe(false)
  })
})

test('a reply is looked at once, and what was published can be taken back', () => {
  expect(mayBecome('received', 'published')).toBe(true)
  expect(mayBecome('published', 'put_away')).toBe(true)
  expect(mayBecome('put_away', 'published')).toBe(true)
  expect(mayBecome('published', 'received')).toBe(false)
})

test('a text is tidied and cut, never refused', () => {
  expect(tidyText('Dear Sir,\r\n\r\n\r\n\r\nNo.\u0007 \u202Eevil')).toBe('Dear Sir,\n\nNo.  evil')
  expect(tidyText('абв', 2)).toBe('аб')
})
