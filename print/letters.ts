import { joinPages } from './join-pages'
import { type LetterPrint, printLetter } from './letter'

/** Prints the letters of one pass as one PDF: each as if it were alone, one after the other. */
export async function printLetters(letters: readonly LetterPrint[]): Promise<Buffer> {
  const all = await joinPages()
  for (const letter of letters) await all.add(printLetter(letter))
  const { subject, locale } = letters[0]?.letter ?? { subject: '', locale: 'en' }
  return Buffer.from(await all.finish({ title: subject, locale, bookmarks: [], numbered: false }))
}
