import type { PetitionText, TextPart } from '@/features/petitions/rules'

const headings: Record<TextPart, string> = {
  whoWeAre: 'who we are',
  whatWeNote: 'what we note',
  text: 'what we ask',
}

/**
 * A text that people sign as a file, whose hash stands on the lists: the same bytes for the same words. Lines end with a
 * line feed; what a petition leaves empty is left out.
 */
export function textFile(petitionId: string, version: number, text: PetitionText): string {
  const parts = [
    ['title', text.title],
    ['to', text.addresseeLine],
    ['summary', text.summary],
    [headings.whoWeAre, text.whoWeAre],
    [headings.whatWeNote, text.whatWeNote],
    [headings.text, text.text],
  ] as const
  const head = ['postbag text 1', `petition: ${petitionId}`, `version: ${version}`, `language: ${text.locale}`]
  const body = parts.filter(([, words]) => words !== '').map(([name, words]) => `\n${name}:\n${words}\n`)
  return `${head.join('\n')}\n${body.join('')}`.replaceAll('\r\n', '\n')
}
