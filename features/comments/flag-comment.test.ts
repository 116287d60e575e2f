import { describe, expect, test } from 'vitest'
import { flagComment } from './flag-comment'

const flagged = (text: string) => flagComment(text).flatMap(({ text, flag }) => (flag ? [`${flag}: ${text}`] : []))

describe('a comment', () => {
  test.each([
    ['see https://example.org/a?b=c now', ['link: https://example.org/a?b=c']],
    ['see www.example.org', ['link: www.example.org']],
    ['join t.me/land_rights!', ['link: t.me/land_rights!']],
    ['на сайте пример.рф', ['link: пример.рф']],
    ['write to @land_rights', ['link: @land_rights']],
    ['ask aigul.n@example.org or Bo', ['email: aigul.n@example.org']],
    ['call +7 (701) 123-45-67', ['phone: +7 (701) 123-45-67']],
    ['his IIN is 850101300123', ['phone: 850101300123']],
    ['٠٧٧١٢٣٤٥٦٧', ['phone: ٠٧٧١٢٣٤٥٦٧']],
  ])('is marked: %s', (text, expected) => {
    expect(flagged(text)).toEqual(expected)
  })

  test.each(['On 26.05.2016 they came.', 'Since 2016-05-26.', 'Article 178, 2 years.', 'I sign.And so do we.', ''])(
    'is not: %s',
    (text) => expect(flagged(text)).toEqual([]),
  )

  test('is what its pieces are together', () => {
    const text = 'a@b.org and https://c.org\n+7 701 123 45 67'
    expect(
      flagComment(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })
})
