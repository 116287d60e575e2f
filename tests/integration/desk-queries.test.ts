import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { unwrapFound, wrapFound } from '@/features/imports/web/found-value'

/*
 * Anybody can send an organiser a link to the desk. Its parameters may stand there twice, and nothing that they say is
 * repeated on the screen as if it were ours (decision 0035).
 */

const source = (file: string) => readFileSync(file, 'utf8')
const pages = globSync('app/**/page.tsx').filter(
  (file) => file.includes('/desk/') && source(file).includes('searchParams'),
)

/** What the pages of the desk read by name, and as what: whoever adds one says here why it repeats nothing. */
const asWhat: Record<string, string> = {
  told: 'a code that the page names',
  count: 'a number',
  page: 'a number',
  parts: 'fields that have words',
  faults: 'compared',
  kind: 'compared',
  outcome: 'a code',
  entry: 'an id',
  letter: 'one of those that are offered',
  partner: 'one of those that are offered',
  value: 'what we encrypted for this organiser',
  country: 'a country that is offered',
  language: 'a language that is offered',
  state: 'compared',
  body: 'one of those that were chosen',
  after: 'a place in a list',
}

test('there are pages of the desk that ask their address', () => {
  expect(pages.length).toBeGreaterThan(20)
})

describe.each(pages)('%s', (file) => {
  const text = source(file)

  test('reads each parameter once, however often it stands in the address', () => {
    const typed = text.match(/searchParams\??: [^\n,}]+/g) ?? []
    expect(typed.map((one) => one.trim())).toEqual(['searchParams: PageQuery'])
    const used = text.replace(/readQuery\((props\.)?searchParams\)/g, '').replace(/searchParams: PageQuery/g, '')
    expect(used).not.toMatch(/searchParams(?! \}: Props)(?! \}: \{ *\})/)
    expect(text).toContain('readQuery(')
  })

  test('reads no parameter that might be repeated', () => {
    const taken = [...text.matchAll(/\{ ([a-z, ]+) \}(?:\] = await Promise\.all\(\[params, | = await )readQuery/gi)]
    for (const name of taken.flatMap(([, names = '']) => names.split(', '))) expect(asWhat).toHaveProperty(name)
  })
})

test('no address is spread over the properties of a part: it would name any of them', () => {
  const spread = globSync(['app/*/desk/**/*.tsx', 'features/**/*.tsx']).filter((file) =>
    /<[A-Z][^<]*\{\.\.\.(asked|query|search)/.test(source(file)),
  )
  expect(spread).toEqual([])
})

test('what stands in a file is shown to whoever brought it, and of an address nothing else', () => {
  const [ann, bob] = ['6f1c1c6e-0000-4000-8000-000000000001', '6f1c1c6e-0000-4000-8000-000000000002'] as const
  const key = Buffer.alloc(32, 7)
  const longest = '\u{1F600}'.repeat(161)
  for (const value of ['Стълб', longest]) expect(unwrapFound(key, ann, wrapFound(key, ann, value))).toBe(value)
  expect(unwrapFound(key, bob, wrapFound(key, ann, 'column'))).toBeUndefined()
  for (const said of [undefined, '', 'Your session has ended: call us'])
    expect(unwrapFound(key, ann, said)).toBeUndefined()
})
