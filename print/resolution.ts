import { bindSpaces } from './bind-spaces'
import { setPdf, setting } from './typst'
import { resolutionWords } from './words'

/** What stands on the print of a resolution. */
export interface ResolutionPrint {
  locale: string
  title: string
  /** With its blanks filled in, or with lines to write on. */
  text: string
  /** The vote of a branch; without it lines to write on and to sign on are printed. */
  vote?: { branch: string; held: string; place: string; for: number; against: number; abstained: number } | undefined
}

const line = '_'.repeat(28)

/** Prints a resolution as PDF: the model with empty blanks, or what a branch resolved. */
export function printResolution({ locale, title, text, vote }: ResolutionPrint): Buffer {
  const say = resolutionWords(locale)
  const facts: [name: string, text: string | number | undefined][] = [
    [say('branch'), vote?.branch],
    [say('held'), vote && [vote.place, vote.held].filter(Boolean).join(', ')],
    [say('for'), vote?.for],
    [say('against'), vote?.against],
    [say('abstained'), vote?.abstained],
  ]
  return setPdf('resolution.typ', {
    ...setting(locale),
    kicker: say('kicker'),
    title: bindSpaces(title, locale),
    paragraphs: text.split(/\n{2,}/).map((one) => bindSpaces(one, locale)),
    facts: facts.map(([name, said]) => ({ name, text: String(said ?? line) })),
    signs: vote ? [] : (['mover', 'seconder', 'officer'] as const).map((who) => say(who)),
    confirmed: vote ? say('confirmed') : '',
  })
}
