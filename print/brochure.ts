import { direction, languageNameIn, spokenLocale } from '@/features/places/languages'
import type { Brochure, BrochurePart, BrochureText } from '@/features/statements/read-brochure'
import { pairBlocks } from '@/features/texts/pair-blocks'
import { bindSpaces } from './bind-spaces'
import { foldPages } from './fold-pages'
import { parseTextBlocks, type Run, type TextBlock } from './text-blocks'
import { setPdf, setting } from './typst'
import { brochureWords } from './words'

/** What a brochure is printed from, and where it is read on the web. */
export type BrochurePrint = Brochure & { url: string }

/** A brochure of more than so many headings has a list of them. */
const leastContents = 3

/**
 * Prints a brochure as PDF: a title page, contents, each part from a new page, in one language or in two whose paragraphs stand
 * level. Sheets to fold are made of its pages of A5.
 */
export async function printBrochure(print: BrochurePrint): Promise<Buffer> {
  const { paper, parts, series, pictures } = print
  const isTwo = parts.some(({ texts }) => texts.length > 1)
  const [own = 'en'] = (series?.names ?? parts[0]?.texts ?? []).map(({ locale }) => locale)
  const known = new Set(pictures.map(({ id }) => id))
  const made = parts.map((part) => partOf(part, { known, isSeries: series !== null }))
  const cover = coverOf(print, own)
  const data = {
    ...setting(own),
    paper: paper === 'a4' ? 'a4' : 'a5',
    isTwo,
    cover,
    heads: cover.titles.map(({ title }) => shorten(title, isTwo, paper)),
    contents: contentsOf(made, series !== null, own),
    parts: made.map((part) => ({ ...part, heads: part.sides.map(({ title }) => shorten(title, isTwo, paper)) })),
    pictures: Object.fromEntries(pictures.map((one) => [one.id, { credit: one.credit, alts: altsOf(one.texts) }])),
  }
  const files = new Map(pictures.map(({ id, bytes }) => [`${id}.jpg`, bytes]))
  const pdf = setPdf('brochure.typ', data, { pictures: files })
  return paper === 'fold'
    ? foldPages(pdf, { title: cover.title, rightToLeft: !isTwo && direction(own) === 'rtl' })
    : pdf
}

const altsOf = (texts: readonly { locale: string; alt: string }[]) =>
  Object.fromEntries(texts.map(({ locale, alt }) => [locale, alt]))

/** How a text of a language is set, and what is called how in it. */
function sideOf(locale: string) {
  const say = brochureWords(locale)
  return {
    ...setting(locale),
    locale,
    rightToLeft: direction(locale) === 'rtl',
    notes: say('ui.text.notes'),
    credit: say('pictures.credit', { name: '{name}' }),
  }
}

function coverOf({ series, parts, url }: BrochurePrint, own: string) {
  const [first] = parts
  const titles = series
    ? series.names.map(({ locale, name, summary }) => ({ locale, title: name, summary, author: '' }))
    : (first?.texts ?? [])
  const kicker = (locale: string) => {
    const say = brochureWords(locale)
    if (series) return say('topics.seriesOf', { parts: series.of })
    return [first && say(`statements.kinds.${first.kind}`), first && dayIn(locale, first.day)]
      .filter(Boolean)
      .join(', ')
  }
  return {
    title: titles[0]?.title ?? '',
    titles: titles.map(({ locale, title, summary, author }) => ({
      ...sideOf(locale),
      kicker: kicker(locale),
      title: bindSpaces(title, locale),
      summary: bindSpaces(summary, locale),
      author,
    })),
    online: brochureWords(own)('statements.brochure.online', { url: breakable(url) }),
    url,
  }
}

function dayIn(locale: string, day: string): string {
  if (day === '') return ''
  const spoken = spokenLocale(locale)
  const format = new Intl.DateTimeFormat(spoken === 'en' ? 'en-GB' : spoken, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

interface Place {
  known: ReadonlySet<string>
  isSeries: boolean
}

function partOf({ part, kind, day, texts }: BrochurePart, { known, isSeries }: Place) {
  const sides = texts.map((text) => ({
    ...sideOf(text.locale),
    kicker: isSeries ? kickerOf(text.locale, { part, kind, day }) : '',
    title: bindSpaces(text.title, text.locale),
    summary: bindSpaces(text.summary, text.locale),
    author: text.author,
    source: sourceOf(text),
  }))
  const read = texts.map(({ text, locale }) =>
    parseTextBlocks(text).flatMap((block) => dress(block, { locale, known })),
  )
  const [one = [], other] = read
  const rows = other ? pairBlocks(one, other, markOf) : one.map((block) => [block])
  return { number: part, sides, rows: rows.map((row) => row.map((block) => block ?? null)) }
}

function kickerOf(locale: string, { part, kind, day }: Pick<BrochurePart, 'part' | 'kind' | 'day'>): string {
  const say = brochureWords(locale)
  const what = part === null ? say(`statements.kinds.${kind}`) : say('statements.brochure.part', { part })
  return [what, dayIn(locale, day)].filter(Boolean).join(', ')
}

/** What a section begins with. */
function markOf(block: TextBlock): string {
  if (block.kind === 'notes') return 'notes'
  return block.kind === 'heading' && (block.depth === 2 || block.depth === 3) ? `h${block.depth}` : ''
}

/** Where a text comes from, as its page says it. */
function sourceOf({ locale, translation, sourceUrl, sourceTitle }: BrochureText): string[] {
  const say = brochureWords(locale)
  const source = sourceTitle || sourceUrl
  return [
    ...(translation
      ? [
          say(`statements.source.made.${translation.made}`, {
            original: languageNameIn(translation.from, spokenLocale(locale)),
          }),
          ...(translation.translator !== ''
            ? [say('statements.source.translator', { name: translation.translator })]
            : []),
          ...(translation.translator === '' && translation.made === 'human' ? [say('statements.source.unnamed')] : []),
          ...(translation.isBehind ? [say('statements.source.behind')] : []),
        ]
      : []),
    ...(source === '' ? [] : [`${say('statements.source.source')} ${breakable(source)}`]),
  ]
}

/** What the template draws: the series' parts, or the headings of a single text that has several. */
function contentsOf(parts: readonly ReturnType<typeof partOf>[], isSeries: boolean, own: string) {
  const title = brochureWords(own)('statements.brochure.contents')
  const sides = parts.flatMap((part) => part.sides)
  if (isSeries) return { title, of: 'parts' as const, sides: sides.length }
  const headings = parts.flatMap(({ rows }) => rows).filter(([left]) => left?.kind === 'heading' && left.depth === 2)
  return headings.length < leastContents ? null : { title, of: 'headings' as const, sides: sides.length }
}

/** A title as it stands above a page. */
function shorten(title: string, isTwo: boolean, paper: Brochure['paper']): string {
  const most = (paper === 'a4' ? 84 : 56) / (isTwo ? 1.5 : 1)
  if (title.length <= most) return title
  return `${title.slice(0, most).replace(/\s+\S*$/, '')}…`
}

interface Dress {
  locale: string
  known: ReadonlySet<string>
}

/** A block with the spaces of its language, without pictures that are not there. */
function dress(block: TextBlock, how: Dress): TextBlock[] {
  const runs = (all: readonly Run[]) =>
    all.map((run) => ({ ...run, text: breakable(bindSpaces(run.text, how.locale)) }))
  const inside = (blocks: readonly TextBlock[]) => blocks.flatMap((one) => dress(one, how))
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [{ ...block, runs: runs(block.runs) }]
    case 'list':
      return [{ ...block, items: block.items.map(inside) }]
    case 'quote':
      return [{ ...block, blocks: inside(block.blocks) }]
    case 'table':
      return [{ ...block, cells: block.cells.map(runs) }]
    case 'notes':
      return [{ ...block, notes: block.notes.map((note) => ({ ...note, blocks: inside(note.blocks) })) }]
    case 'picture':
      return how.known.has(block.id) ? [block] : []
    default:
      return [block]
  }
}

/** Addresses are broken where their parts end. */
function breakable(text: string): string {
  return text.replace(/https?:\/\/\S+/g, (address) => address.replace(/(?<=[/.?&=_-])(?=[^/])/g, '\u200b'))
}
