import { foldSearch } from './fold-search'

/** Small words of our languages that say nothing of a place. */
const small = new Set(
  [
    'of in the to at for and de la le les du des el los las del en et und der die das von zu im am y e a o',
    'в во на и из от к по при для у о об',
  ]
    .join(' ')
    .split(' ')
    .map(foldSearch),
)

const most = 8
const longest = 40

/**
 * The words of a search: folded, at most eight, each once. "of", "in", «в» and single letters are left out where other
 * words stand beside them.
 */
export function parseSearch(text: string): string[] {
  const words = [...new Set(foldSearch(text.slice(0, 400)).split(' '))]
    .filter(Boolean)
    .map((word) => word.slice(0, longest))
  const telling = words.filter((word) => !small.has(word) && [...word].length > (isLetters(word) ? 1 : 0))
  return (telling.length > 0 ? telling : words).slice(0, most)
}

/** One sign of Chinese is a word; one letter is not. */
function isLetters(word: string): boolean {
  return !/^[\p{Script=Han}\p{N}]/u.test(word)
}
