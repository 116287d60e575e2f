import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFormerPath } from '@/features/content/rules'
import { summaryField, textField, titleField } from '@/features/texts/text-schema'
import { parseContent } from './parse-content'
import { type OwnHeader, ownHeader } from './parse-own-post'
import { writeOwnPost } from './write-own-post'

/* Whatever stands in a text, what leaves is read back letter by letter, as Markdown and as JSON. */

/** What a head or a reader of Markdown could take for something else. */
const awkward = [
  ...[
    '---',
    '\n---\n',
    '\n...\n',
    '+++',
    '{\n',
    '\n}\n',
    ': ',
    ' #',
    '- ',
    '? ',
    '!tag ',
    '&a ',
    '*a ',
    '%YAML 1.1',
    '@',
    '`',
  ],
  ...['"', "'", '\\', '|\n', '>-\n', '<<: ', 'null', '~', 'yes', 'No', '0x1F', '1e3', '.inf', '2016-05-25', '12:30:00'],
  ...[
    '\t',
    '\r\n',
    '\u2028',
    '\u00a0',
    '\ufeff',
    '\u200f',
    'Жаңаөзен',
    'e\u0301',
    '\u00e9',
    '𝒳',
    '👩‍👩‍👧',
    '<script>',
    '[^1]: ',
    '{% raw %}',
  ],
  ...['![a](brought:0)', '](pictures/', '| a | b |\n|---|---|\n', '> «', '\n\n', '    ', '![x](picture:nothing)'],
]
const written = fc
  .array(fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 12 })
  .map((parts) => parts.join(''))
/** As it stands in the database: what the editors save has gone through the same fields. */
const field = (schema: { parse: (text: string) => string }) => written.map((text) => schema.parse(text.slice(0, 150)))
const shape = ownHeader.shape

const head: fc.Arbitrary<OwnHeader> = fc.record({
  postbag: fc.constant(1 as const),
  slug: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
  language: fc.constantFrom('en', 'ru', 'kk', 'pt-br'),
  title: field(titleField),
  summary: field(summaryField),
  author: field(shape.author),
  // What is no address of the web is refused on the way in, from an editor as from a file.
  source: fc.record({
    url: fc.oneof(fc.constant(''), fc.webUrl({ withQueryParameters: true, withFragments: true })),
    title: field(titleField),
  }),
  translator: field({ parse: (text) => shape.translator.parse(text.slice(0, 60)) }),
  made: fc.constantFrom('human' as const, 'machine' as const),
  follows: fc.nat({ max: 9 }),
  original: fc.record({
    kind: fc.constantFrom('statement' as const, 'news' as const),
    state: fc.constantFrom('draft' as const, 'published' as const),
    version: fc.integer({ min: 1, max: 9 }),
    date: fc.constantFrom(null, '2016-05-25', '1999-12-31'),
    campaign: fc.constantFrom('', 'land'),
    topics: fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,9}$/), { maxLength: 4 }),
    series: fc.constantFrom('', 'a-series', '2016'),
    part: fc.constantFrom(null, 3),
    addresses: fc.array(fc.stringMatching(/^\/[a-z0-9/%.-]{1,20}$/).filter(isFormerPath), { maxLength: 3 }),
  }),
})

/** The text and its head as they were read; the faults where they were not. */
function readBack(name: string, file: string) {
  const { posts, faults } = parseContent(name, new TextEncoder().encode(file))
  const [post] = posts
  const [text] = post?.texts ?? []
  if (!post || !text || posts.length > 1) return faults
  return {
    ...{ slug: post.slug, language: text.locale, title: text.title, summary: text.summary, author: text.author },
    source: { url: text.sourceUrl, title: text.sourceTitle },
    ...{ translator: text.translator, made: text.made, follows: text.followsVersion },
    ...{ kind: post.kind, state: post.state, version: post.originalVersion, date: post.publishedOn },
    ...{ campaign: post.campaign, topics: post.topics, series: post.series, part: post.part },
    text: text.text,
  }
}

test('what leaves is read back unchanged, whatever stands in it', () => {
  fc.assert(
    fc.property(head, field(textField), (own, text) => {
      fc.pre(own.title !== '' && !/!\[[^\]]*\]\(pictures\//.test(text))
      const { original, postbag: _, ...rest } = own
      const { addresses: __, ...whole } = original ?? { addresses: [] }
      const expected = { ...rest, ...whole, text }
      expect(readBack('statements/one.md', writeOwnPost(own, text))).toEqual(expected)
      const json = JSON.stringify({ texts: [{ head: own, text }], postbag: 1, topics: [], pictures: [] })
      expect(readBack('texts.json', json)).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})
