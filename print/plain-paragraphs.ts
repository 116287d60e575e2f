import { parseTextBlocks, type Run, type TextBlock } from './text-blocks'

/** A paragraph without looks. */
export interface Paragraph {
  heading: boolean
  text: string
}

const longWord = /([\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}.,:;_]{30})(?=[\p{L}\p{N}.,:;_])/gu

/** A text in which a word that may be wider than a sheet can be broken: scripts that have no spaces are broken anyway. */
export function breakLongWords(text: string): string {
  return text.replace(longWord, '$1\u200b')
}

/** Markdown as paragraphs: every word of it, lists with their numbers or dashes, a row of a table as a line. */
export function plainParagraphs(markdown: string): Paragraph[] {
  return parseTextBlocks(markdown).flatMap((block) => linesOf(block))
}

const wordsOf = (runs: readonly Run[]) =>
  breakLongWords(runs.map(({ text, note }) => (note === undefined ? text : raise(note))).join(''))

/** The number of a note, above the line. */
const raise = (number: number) => [...String(number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')

function linesOf(block: TextBlock): Paragraph[] {
  switch (block.kind) {
    case 'heading':
      return [{ heading: true, text: wordsOf(block.runs) }]
    case 'paragraph':
      return [{ heading: false, text: wordsOf(block.runs) }]
    case 'list':
      return block.items.flatMap((item, at) =>
        item.flatMap(linesOf).map((line, first) => {
          const mark = block.ordered ? `${block.start + at}.` : '–'
          return first === 0 ? { ...line, text: `${mark} ${line.text}` } : line
        }),
      )
    case 'quote':
      return block.blocks.flatMap(linesOf)
    case 'table':
      return Array.from({ length: Math.ceil(block.cells.length / block.columns) }, (_, row) => ({
        heading: false,
        text: block.cells
          .slice(row * block.columns, (row + 1) * block.columns)
          .map(wordsOf)
          .join(' · '),
      }))
    case 'notes':
      return block.notes.flatMap((note) =>
        note.blocks
          .flatMap(linesOf)
          .map((line, first) => (first === 0 ? { ...line, text: `${raise(note.number)} ${line.text}` } : line)),
      )
    case 'picture':
    case 'rule':
      return []
  }
}

/**
 * The beginning of a text, at most so many characters, cut between words and marked where it was cut. No heading is left at its end.
 */
export function shortenParagraphs(paragraphs: readonly Paragraph[], most: number): Paragraph[] {
  const kept: Paragraph[] = []
  let room = most
  for (const paragraph of paragraphs) {
    if (paragraph.text.length <= room) {
      kept.push(paragraph)
      room -= paragraph.text.length
      continue
    }
    const cut = cutBetweenWords(paragraph.text, room)
    if (cut !== '' && !paragraph.heading) kept.push({ heading: false, text: `${cut} […]` })
    else markLast(kept)
    return kept
  }
  return kept
}

/** So many characters at most; nothing where not even a few words fit, as in a script without spaces between words. */
function cutBetweenWords(text: string, most: number): string {
  if (most < 40) return ''
  const end = text.lastIndexOf(' ', most)
  return end > most / 2 ? text.slice(0, end) : [...text.slice(0, most)].slice(0, -1).join('')
}

function markLast(kept: Paragraph[]): void {
  while (kept.at(-1)?.heading) kept.pop()
  const last = kept.pop()
  if (last) kept.push({ ...last, text: `${last.text} […]` })
}
