import { longestOfStatement } from '@/features/statements/schema'
import { line } from '@/features/texts/lines'
import { longest, summaryField, textField, titleField } from '@/features/texts/text-schema'
import { guessLanguage, guessTitleLanguage } from './guess-language'
import { type ContentFault, type ContentText, contentFault } from './rules'

/** What a text of a post says before it is brought into the shape of ours. */
export type RawText = Pick<ContentText, 'locale' | 'title' | 'summary' | 'author' | 'text'>

export interface FinishedText {
  text: ContentText
  faults: ContentFault[]
}

/** Brings a text into our bounds, with what is wrong with it; its language is guessed where nobody named it. */
export function finishText(raw: RawText, place: string): FinishedText {
  const faults: ContentFault[] = []
  const note = (...args: Parameters<typeof contentFault>) => faults.push(contentFault(...args))
  const text = textField.safeParse(raw.text)
  if (!text.success) note(text.error.issues[0]?.message === 'too-nested' ? 'text-too-nested' : 'text-too-long', place)
  else if (text.data === '') note('text-empty', place)
  const body = text.data ?? ''
  const guessed = raw.locale === '' ? guessLanguage(wordsOf(body)) : { locale: raw.locale, sure: true }
  if (!guessed.sure && body !== '') note('language-unknown', place, guessed.locale)
  const title = fitTitle(raw.title, body)
  if (title.fault) note(title.fault, place, raw.title)
  const titleLocale = guessTitleLanguage(title.text, guessed.locale)
  if (titleLocale !== '' && !title.fault) note('title-other-language', place, title.text)
  return {
    text: {
      locale: guessed.locale,
      guessed: raw.locale === '',
      title: title.text,
      summary: fitLine(raw.summary || firstWords(body), longest.summary, summaryField),
      author: fitLine(raw.author, longestOfStatement.author, line(longestOfStatement.author)),
      text: body,
      sourceUrl: '',
      sourceTitle: '',
      translator: '',
      made: 'human',
      followsVersion: 1,
    },
    faults,
  }
}

function fitTitle(typed: string, body: string): { text: string; fault?: 'title-missing' | 'title-too-long' } {
  const line = typed.slice(0, 5_000).replace(/\s+/g, ' ').trim()
  if (line === '')
    return { text: fitLine(wordsOf(body.slice(0, 1_000)), 60, titleField) || '…', fault: 'title-missing' }
  if ([...line].length > longest.title)
    return { text: fitLine(line, longest.title, titleField), fault: 'title-too-long' }
  return { text: titleField.catch('…').parse(line) }
}

function fitLine(text: string, most: number, field: typeof titleField): string {
  return field.catch('').parse(cut(text.slice(0, 5_000).replace(/\s+/g, ' ').trim(), most))
}

/** Cut at a word, with a mark that there was more. */
function cut(text: string, most: number): string {
  const letters = [...text]
  if (letters.length <= most) return text
  return `${letters
    .slice(0, most - 1)
    .join('')
    .replace(/\s+\S*$/, '')}…`
}

/** What a text says first: its summary, where it has none of its own. */
function firstWords(markdown: string): string {
  const paragraphs = markdown
    .slice(0, 6_000)
    .split(/\n\s*\n/)
    .map((one) =>
      wordsOf(one.replace(/!?\[[^\]\n]{0,2000}\]\([^)\n]{0,2000}\)/g, (link) => (link.startsWith('!') ? '' : link))),
    )
  return cut(paragraphs.find((one) => one.length > 20) ?? paragraphs.find(Boolean) ?? '', 200)
}

/** Words without most of their marks, to look at. */
function wordsOf(markdown: string): string {
  return markdown
    .slice(0, 6_000)
    .replace(/\]\([^)\n]{0,2000}\)/g, ']')
    .replace(/https?:\S+/g, '')
    .replace(/[#>*_`[\]!|\\~-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
