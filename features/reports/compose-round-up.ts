import { linesOf } from '@/features/events/rules'
import { picturePrefix } from '@/features/pictures/rules'
import { direction } from '@/features/places/languages'
import type { PublicReport } from './list-public-reports'

/** The words of a round-up in one language. */
export interface RoundUpWords {
  title: string
  summary: (events: number, towns: string) => string
  intro: (events: number) => string
  elsewhere: string
  present: (count: number) => string
  outcome: (outcome: NonNullable<PublicReport['outcome']>) => string
  /** Who said it, and in which language where it is another one. */
  by: (name: string) => string
  unnamed: string
  language: (locale: string) => string
  town: (event: { city: string; country: string | null }) => string
  /** The address of the page of an event. */
  address: (slug: string) => string
  sources: string
}

/** As long as a statement may be; reports behind it are left out, and the sources name every event. */
const longestText = 36_000
const longestTitle = 150
const longestSummary = 400

/** What everybody tells of one day as a statement in one language: town by town, with quotes in their own language, and sources. */
export function composeRoundUp(
  reports: readonly PublicReport[],
  locale: string,
  words: RoundUpWords,
): { locale: string; title: string; summary: string; text: string } {
  const events = groupByEvent(reports)
  const towns = [...new Set(events.map(({ event }) => words.town(event)).filter(Boolean))]
  const parts = [words.intro(events.length)]
  const sources = [
    `## ${words.sources}`,
    events
      .map(({ event }) => `- ${linkTo(event, words)}${event.city ? `, ${escapeText(words.town(event))}` : ''}`)
      .join('\n'),
  ]
  let room = longestText - sources.join('').length
  for (const { event, told } of events) {
    const block = [
      `## ${escapeText(words.town(event) || words.elsewhere)}`,
      linkTo(event, words),
      ...told.map((report) => composeReport(report, locale, words)),
    ].join('\n\n')
    room -= block.length + 2
    if (room < 0) break
    parts.push(block)
  }
  return {
    locale,
    title: cut(words.title, longestTitle),
    summary: cut(words.summary(events.length, towns.slice(0, 6).join(', ')), longestSummary),
    text: [...parts, ...(events.length > 0 ? sources : [])].join('\n\n'),
  }
}

interface ReportedEvents {
  event: NonNullable<PublicReport['event']>
  told: PublicReport[]
}

function groupByEvent(reports: readonly PublicReport[]): ReportedEvents[] {
  const events = new Map<string, ReportedEvents>()
  for (const report of reports) {
    if (!report.event) continue
    const known = events.get(report.event.slug)
    if (known) known.told.push(report)
    else events.set(report.event.slug, { event: report.event, told: [report] })
  }
  return [...events.values()]
}

/** One report: facts, its words, quotes and pictures. */
function composeReport(report: PublicReport, locale: string, words: RoundUpWords): string {
  const { outcome, present, text, quotes, credit, pictures } = report
  const foreign = report.locale === locale ? '' : ` (${words.language(report.locale)})`
  const facts = [
    ...(outcome ? [`${words.outcome(outcome)}.`] : []),
    ...(present === null ? [] : [words.present(present)]),
  ]
  const who = `${credit === '' ? words.unnamed : words.by(isolate(credit))}${foreign}`
  // What is written in another language is a quote of it, and says so.
  const quoted = [...(foreign && text ? [text] : []), ...linesOf(quotes)].map(
    (quote) =>
      `${quote
        .split('\n')
        .map((line) => `> ${escapeText(line)}`.trimEnd())
        .join('\n')}\n>\n> — ${escapeText(who)}`,
  )
  const shown = pictures.map(({ id, alt }) => `![${foreign ? '' : escapeText(alt)}](${picturePrefix}${id})`)
  return [
    ...(facts.length > 0 ? [facts.join(' ')] : []),
    ...(text && !foreign ? [text.split('\n').map(escapeText).join('\n')] : []),
    ...quoted,
    ...shown,
  ].join('\n\n')
}

const linkTo = ({ slug, title, locale }: ReportedEvents['event'], words: RoundUpWords) =>
  `[${escapeText(direction(locale) === 'rtl' ? isolate(title) : title)}](${words.address(slug)})`

/** A name stays whole within a line of another direction (Unicode, UAX #9). */
const isolate = (text: string) => (/[\u0590-\u08ff]/u.test(text) ? `\u2068${text}\u2069` : text)

/** What people wrote as plain text stays that: none of it is Markdown. */
export function escapeText(text: string): string {
  return text
    .slice(0, longestText)
    .replace(/[\\`*_[\]<>~|#]/g, '\\$&')
    .replace(/^(\s{0,40})([-+=])/, '$1\\$2')
    .replace(/^(\s{0,40}\d{1,9})([.)])/, '$1\\$2')
    .replace(/^\s+/, '')
}

function cut(text: string, most: number): string {
  return [...text].slice(0, most).join('')
}
