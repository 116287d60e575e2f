/** Editors print letters of up to so many words; longer ones are cut by them, or left out. */
export const mostWords = 250
/** Longest text of a letter to an editor, in characters. */
export const longestPressText = 6_000
/** Editors one press writes to. */
export const mostEditors = 100

/** How many words a text has, as people count them in its language; numbers of a list are none. */
export function countWords(text: string, locale: string): number {
  const plain = text.replace(/^[^\S\r\n\u2028\u2029]*\d{1,2}[.)]\s/gm, '')
  let words = 0
  for (const { isWordLike } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(plain)) {
    if (isWordLike) words += 1
  }
  return words
}

/** Whether editors can print a text of so many words. */
export function pressLength(words: number): 'empty' | 'fits' | 'long' {
  if (words === 0) return 'empty'
  return words <= mostWords ? 'fits' : 'long'
}

/** What makes a letter to an editor the only one from a model letter: pressed twice, one letter. */
export function pressKey(modelLetterId: string, addresseeId: string): string {
  return `press:${modelLetterId}:${addresseeId}`
}
