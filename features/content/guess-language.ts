import { francAll } from 'franc-min'

/** Letters that one language has and those written like it have not. */
const tellings: [RegExp, string][] = [
  [/[әғқұ]/iu, 'kk'],
  [/[їєґ]/iu, 'uk'],
  [/[ў]/iu, 'be'],
  [/[ђћљњџ]/iu, 'sr'],
  [/[ѓќѕ]/iu, 'mk'],
  [/[ңөү]/iu, 'ky'],
]

/** Scripts in which most of what is written is in one language. */
const scripts: [RegExp, string][] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Thai}/u, 'th'],
]

/** So much of a text says what it is. */
const looked = 3_000
/** And so much for groups of three letters, which take their time. */
const lookedClosely = 700
/** So many letters are enough to tell languages of one alphabet from each other. */
const enough = 25

export interface GuessedLanguage {
  /** BCP 47; empty where nothing speaks for any. */
  locale: string
  /** Letters, and not only their look, speak for it. */
  sure: boolean
}

/** Which language a text is most likely in. */
export function guessLanguage(text: string): GuessedLanguage {
  const part = text.slice(0, looked)
  const letters = part.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return { locale: '', sure: false }
  const share = (pattern: string) => (part.match(new RegExp(pattern, 'gu'))?.length ?? 0) / letters
  if (share('\\p{Script=Cyrillic}') > 0.5) return guessCyrillic(part, letters)
  if (share('\\p{Script=Latin}') > 0.5) return guessByTrigrams(part, letters, 'en')
  const [, locale] =
    scripts.find(([script]) => (part.match(new RegExp(script, 'gu'))?.length ?? 0) / letters > 0.2) ?? []
  return locale === undefined ? guessByTrigrams(part, letters, '') : { locale, sure: true }
}

function guessCyrillic(text: string, letters: number): GuessedLanguage {
  for (const [telling, locale] of tellings) {
    // A name in a text of another language has a letter of its own or two.
    const count = text.match(new RegExp(telling.source, 'giu'))?.length ?? 0
    if (count / letters > 0.015) return { locale, sure: true }
  }
  return guessByTrigrams(text, letters, 'ru')
}

function guessByTrigrams(text: string, letters: number, otherwise: string): GuessedLanguage {
  if (letters < enough) return { locale: otherwise, sure: false }
  const [first, second] = francAll(text.slice(0, lookedClosely))
  if (!first || first[0] === 'und') return { locale: otherwise, sure: false }
  return { locale: Intl.getCanonicalLocales(first[0])[0]?.split('-')[0] ?? otherwise, sure: (second?.[1] ?? 0) < 0.98 }
}

/** The language of a title where it is plainly another one than that of its text; empty otherwise. */
export function guessTitleLanguage(title: string, locale: string): string {
  // Latin letters under a text in Latin letters tell nothing plainly: the groups of three need not be counted.
  if (isOnlyLatin(title.slice(0, looked)) && scriptOf(locale) === 'Latn') return ''
  const guessed = guessLanguage(title)
  if (guessed.locale === '' || guessed.locale === locale) return ''
  const isOtherScript = scriptOf(guessed.locale) !== scriptOf(locale || guessed.locale)
  const hasOwnLetters = tellings.some(([letters, one]) => one === guessed.locale && letters.test(title))
  return isOtherScript || hasOwnLetters ? guessed.locale : ''
}

/** Letters there are, and all of them are Latin. */
function isOnlyLatin(text: string): boolean {
  return /\p{L}/u.test(text) && !/(?!\p{Script=Latin})\p{L}/u.test(text)
}

const known = new Map<string, string | undefined>()

function scriptOf(locale: string): string | undefined {
  if (known.size > 500) known.clear()
  if (!known.has(locale)) known.set(locale, readScript(locale))
  return known.get(locale)
}

function readScript(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).maximize().script
  } catch {
    return undefined
  }
}
