import type { PetitionText, TextPart } from './rules'

/** The pieces of a text as its file names them, in their order. */
const pieces = {
  title: 'title',
  addresseeLine: 'to',
  summary: 'summary',
  whoWeAre: 'who we are',
  whatWeNote: 'what we note',
  text: 'what we ask',
} as const satisfies Record<TextPart | 'title' | 'addresseeLine' | 'summary', string>

/** A piece of a text: a part of it, its title, its summary or whom it speaks to. */
export type TextPiece = keyof typeof pieces

/** In the order in which they are read. */
export const textPieces = Object.keys(pieces) as TextPiece[]

/**
 * A text that people sign as a file, whose hash stands on the lists: the same bytes for the same words. Lines end with a
 * line feed; what a petition leaves empty is left out.
 */
export function textFile(petitionId: string, version: number, text: PetitionText): string {
  const head = ['postbag text 1', `petition: ${petitionId}`, `version: ${version}`, `language: ${text.locale}`]
  const body = textPieces.filter((piece) => text[piece] !== '').map((piece) => `\n${pieces[piece]}:\n${text[piece]}\n`)
  return `${head.join('\n')}\n${body.join('')}`.replaceAll('\r\n', '\n')
}

/** Reads such a file: the pieces of the text, none of its words left out. What is no such file has no pieces. */
export function parseTextFile(content: string): Record<TextPiece, string> {
  const text = Object.fromEntries(textPieces.map((piece) => [piece, ''])) as Record<TextPiece, string>
  const begins: { piece: TextPiece; at: number; from: number }[] = []
  for (const piece of textPieces) {
    const mark = `\n\n${pieces[piece]}:\n`
    const at = content.indexOf(mark, (begins.at(-1)?.from ?? 1) - 1)
    if (at >= 0) begins.push({ piece, at, from: at + mark.length })
  }
  for (const [place, { piece, from }] of begins.entries()) {
    const end = begins[place + 1]?.at ?? content.length - 1
    text[piece] = content.slice(from, Math.max(from, end))
  }
  return text
}
