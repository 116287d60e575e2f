import { describe, expect, test } from 'vitest'
import { answeredIds, arrivedOn, findReferences, mayReplyBecome, tidyText } from './rules'

describe('the letter that a reply answers', () => {
  test('is named by its reference, wherever and however it is written', () => {
    expect(findReferences(['Re: [K7QM-4TXP] Land protests', 'Your letter k7qm-4txp of 25 May'])).toEqual(['K7QM-4TXP'])
    expect(findReferences(['', 'Ref. AB12-CD34, copy: ZZ99-0000.'])).toEqual(['AB12-CD34', 'ZZ99-0000'])
  })

  test.each([
    'K7QM–4TXP',
    'K7QM—4TXP',
    'K7QM‑4TXP',
    'K7QM−4TXP',
    'K7QM_4TXP',
    'k7qm - 4txp',
    'K7QM4TXP',
    'K7QM 4TXP',
    'K7QM\u00AD-4TXP',
    'K7QM-\n> > 4TXP',
    'К7QМ-4ТХР',
    'K7QM‐\u200B4TXP',
    '[ref:K7QM-4TXP:ref]',
    'K7QM－4TXP',
  ])('is found in %j', (text) => {
    expect(findReferences([text])).toContain('K7QM-4TXP')
  })

  test('is found when letters are typed for digits that look like them', () => {
    expect(findReferences(['KOQM-4TXI'])).toEqual(['K0QM-4TX1'])
  })

  test.each(['UUUU-1234', 'K7QM-4TXP-9', 'XK7QM-4TXP', 'K7QM4TXPX', 'K7QM\n4TXP', 'K7QM.4TXP', '0197a1b2-0000-4000'])(
    'is not guessed from %j',
    (text) => {
      expect(findReferences([text])).toEqual([])
    },
  )

  test('is looked for in words of four letters as long as there are not too many', () => {
    expect(findReferences(['THEY MAKE '.repeat(5_000), 'K7QM-4TXP'])).toEqual(['K7QM-4TXP', 'THEY-MAKE', 'MAKE-THEY'])
    const words = Array.from({ length: 2_000 }, (_, n) => `A${n}`.padEnd(4, '0').slice(0, 4))
    expect(findReferences([words.join(' ')]).length).toBe(300)
  })

  test('or by the mail it answers', () => {
    const id = '0197a1b2-0000-4000-8000-00000000000a'
    expect(answeredIds(`<x@y> <${id}@post.example.org> <${id}@post.example.org>`)).toEqual([id])
    expect(answeredIds('')).toEqual([])
  })
})

test('a reply is looked at once, and what was published can be taken back', () => {
  expect(mayReplyBecome('received', 'published')).toBe(true)
  expect(mayReplyBecome('published', 'put_away')).toBe(true)
  expect(mayReplyBecome('put_away', 'published')).toBe(true)
  expect(mayReplyBecome('published', 'received')).toBe(false)
})

test('what a machine wrote, or nobody could read, is published only when somebody says that a person wrote it', () => {
  for (const kind of ['automatic', 'returned', 'unreadable'] as const) {
    expect(mayReplyBecome('put_away', 'published', kind)).toBe(false)
    expect(mayReplyBecome('put_away', 'received', kind)).toBe(true)
  }
})

describe('the text of a reply', () => {
  test('is tidied and cut, never refused', () => {
    expect(tidyText('Dear Sir,  \r\n\r\n\u00A0\r\n\r\nNo.\u0007 \u202Eevil \uD800')).toBe(
      'Dear Sir,\n\nNo.  evil \uFFFD',
    )
    expect(tidyText('абв', 2)).toBe('аб')
    expect(tidyText(`${' '.repeat(10)}x${' '.repeat(10)}`)).toBe('x')
  })

  test.each([
    ' ',
    '\n',
    ' \n',
    '\r',
    '\t',
    '[',
    '<',
    '&',
    '\u0301',
    '\u0323\u0301',
    '\u00A0',
    '\u202E',
    '\u00AD',
    'AAAA-',
  ])('costs no more when it is a megabyte and a half of %j', (sign) => {
    const work = (length: number) => {
      const text = `x${sign.repeat(length / sign.length)}x`
      const begun = performance.now()
      tidyText(text)
      findReferences([text])
      return performance.now() - begun
    }
    work(65_536)
    // What is quadratic takes many minutes.
    expect(work(1_500_000)).toBeLessThan(60_000)
  })
})

test('a mail came on the first day that may be one', () => {
  const now = new Date('2016-06-01T10:00:00Z')
  const [future, past, taken] = [new Date('2099-01-01'), new Date(0), new Date('2016-05-30T23:00:00Z')]
  expect(arrivedOn([null, future, past, taken], now)).toEqual(new Date('2016-05-30'))
  expect(arrivedOn([undefined, new Date(Number.NaN)], now)).toEqual(new Date('2016-06-01'))
})
