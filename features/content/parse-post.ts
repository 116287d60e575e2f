import { calendarDay, localeCode } from '@/features/texts/read-form'
import { slugOf } from '@/features/texts/slugs'
import { mostParts } from '@/features/topics/schema'
import { cleanMarkdown } from './clean-markdown'
import { convertHtml } from './convert-html'
import { finishText, type RawText } from './finish-text'
import { parseHeader } from './parse-header'
import { parseOwnPost } from './parse-own-post'
import {
  type ContentFault,
  type ContentPicture,
  type ContentPost,
  type ContentText,
  type ContentTopic,
  contentFault,
  formerPathOf,
  longestSource,
} from './rules'

/** One file of a post: in one language, with the key that its translations share. */
export interface ParsedPost {
  post: ContentPost | null
  topics: ContentTopic[]
  faults: ContentFault[]
  /** Posts of one key are one post in several languages. */
  key: string
}

type Values = Record<string, unknown>

/** Reads a post with a header as Jekyll and Hugo have it, or one of our own exports. `path` is that of its file. */
export function parsePost(path: string, source: string): ParsedPost {
  const none = { post: null, topics: [], key: path }
  if (source.length > longestSource) return { ...none, faults: [contentFault('text-too-long', path)] }
  const header = parseHeader(source)
  if (!header.ok) return { ...none, faults: [contentFault('header-broken', path, header.reason, header.line)] }
  const { values, text, line } = header
  if (values.postbag !== undefined) return { topics: [], ...parseOwnPost(path, values, text) }
  const pictures: ContentPicture[] = []
  const cleaned = readBody(path, text, pictures, line)
  if (!cleaned) {
    const code = /\.html?$/i.test(path) ? 'markup-too-deep' : text.length > 40_000 ? 'text-too-long' : 'text-too-nested'
    return { ...none, faults: [contentFault(code, path)] }
  }
  const raw: RawText = {
    locale: languageOf(path, values),
    title: word(values.title) || word(values.Title),
    summary: word(values.summary) || word(values.description) || word(values.excerpt),
    author: namesOf(values.author ?? values.authors).join(', '),
    text: cleaned.text,
  }
  const finished = finishText(raw, path)
  const { topics, keys, series } = topicsOf(values, finished.text.locale)
  const day = dayIn(values.date ?? values.publishDate ?? values.published_at) || dayIn(path.split('/').at(-1) ?? '')
  const faults = [...cleaned.faults, ...finished.faults]
  if (day === '') faults.push(contentFault('day-unknown', path, word(values.date)))
  const isDraft = values.draft === true || values.published === false || /(^|\/)_drafts\//.test(path)
  if (isDraft) faults.push(contentFault('not-public', path))
  const slug = slugOf(word(values.slug) || nameOf(path)) || slugOf(raw.title)
  const part = Number(word(values.part) || word(values.series_order) || word(values.series_weight))
  return {
    key: word(values.translationKey) || word(values.ref) || stem(path),
    topics,
    faults,
    post: {
      ...emptyPost(path, finished.text, pictures),
      slug,
      form: /(^|\/)_posts\/|(^|\/)posts?\//.test(path) || word(values.layout) !== 'page' ? 'post' : 'page',
      state: isDraft ? 'draft' : 'published',
      publishedOn: day || null,
      topics: keys,
      series,
      part: Number.isInteger(part) && part > 0 && part <= mostParts ? part : null,
      oldPaths: pathsOf(path, values, day),
    },
  }
}

/** A post of which nothing is known but one text. */
export function emptyPost(place: string, text: ContentText, pictures: ContentPicture[]): ContentPost {
  return {
    place,
    slug: '',
    form: 'post',
    kind: null,
    state: 'draft',
    originalLocale: text.locale,
    originalVersion: 1,
    publishedOn: null,
    campaign: '',
    topics: [],
    series: '',
    part: null,
    oldPaths: [],
    texts: [text],
    pictures,
    comments: 0,
  }
}

function readBody(path: string, text: string, pictures: ContentPicture[], line: number) {
  if (!/\.html?$/i.test(path)) return cleanMarkdown(text, pictures, { place: path, line })
  const converted = convertHtml(text, pictures, path)
  return converted && { text: converted.texts.map((one) => one.text).join('\n\n'), faults: converted.faults }
}

/** One line of what a header gives for a field; empty for what is no line. */
function word(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 5_000).trim() : ''
}

function namesOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value.slice(0, 200) : [value]
  return list
    .map((one) => word(typeof one === 'object' && one !== null && 'name' in one ? one.name : one).slice(0, 200))
    .filter(Boolean)
}

/** A list, or words in one line: divided by commas, by spaces where there is none. */
function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return namesOf(value)
  const line = word(value)
  return line === '' ? [] : namesOf(line.split(line.includes(',') ? ',' : /\s+/))
}

function languageOf(path: string, values: Values): string {
  const inName = /\.([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\.(?:md|markdown|html?)$/.exec(path)?.[1]
  const inFolder = /(?:^|\/)content\/([a-z]{2}(?:-[A-Z]{2})?)\//.exec(path)?.[1]
  const named = word(values.lang) || word(values.language) || word(values.locale) || inName || inFolder || ''
  return localeCode.catch('').parse(named.replace('_', '-').toLowerCase())
}

function topicsOf(values: Values, locale: string) {
  const named = [
    ...[...listOf(values.category), ...namesOf(values.categories)].map((name) => ({ name, isTag: false })),
    ...[...listOf(values.tags), ...listOf(values.keywords)].map((name) => ({ name, isTag: true })),
  ].slice(0, 100)
  const topics = named.map(({ name, isTag }) => topicOf(name, locale, isTag, 'topic'))
  const [series] = namesOf(values.series).map((name) => topicOf(name, locale, false, 'series'))
  return {
    topics: series ? [...topics, series] : topics,
    keys: [...new Set(topics.map(({ key }) => key))],
    series: series?.key ?? '',
  }
}

/** A topic that has nothing but its name. */
export function topicOf(name: string, locale: string, isTag: boolean, kind: ContentTopic['kind']): ContentTopic {
  const key = slugOf(name) || name.toLowerCase().slice(0, 200)
  const names = [{ locale, name, summary: '' }]
  return { key, kind, parent: '', parts: null, isTag, originalLocale: locale, names }
}

/** The day in an ISO date or the name of a file; empty where there is none that exists. */
export function dayIn(value: unknown): string {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(word(value))
  if (!found) return ''
  const [, year = '', month = '', day = ''] = found
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return calendarDay.catch('').parse(iso)
}

function stem(path: string): string {
  return path.replace(/(?:\.[a-z]{2,3}(?:-[A-Za-z]{2,4})?)?\.(?:md|markdown|html?)$/, '')
}

function nameOf(path: string): string {
  const [name = ''] = stem(path).split('/').slice(-1)
  const isFolder = name === 'index' || name === '_index'
  return (isFolder ? (stem(path).split('/').at(-2) ?? '') : name).replace(/^\d{4}-\d{2}-\d{2}-/, '')
}

/** Where it stood: what its header says, and what the generators make of a file's name where that says nothing. */
function pathsOf(path: string, values: Values, day: string): string[] {
  const said = [word(values.permalink), word(values.url)].filter((one) => one.startsWith('/') && !one.includes(':'))
  const others = [...namesOf(values.aliases), ...namesOf(values.redirect_from)].slice(0, 20)
  const [year, month, date] = day.split('-')
  const category = listOf(values.category).concat(namesOf(values.categories)).join('/')
  const jekyll =
    /(^|\/)_posts\//.test(path) && day
      ? `${category ? `/${category}` : ''}/${year}/${month}/${date}/${nameOf(path)}.html`
      : ''
  const hugo = /(?:^|\/)content\/(.+)$/.exec(stem(path))?.[1] ?? ''
  const made = said.length > 0 ? said : [jekyll, hugo && `/${hugo.replace(/\/_?index$/, '')}`]
  return [...new Set([...made, ...others].filter(Boolean).map(formerPathOf))].filter(Boolean)
}
