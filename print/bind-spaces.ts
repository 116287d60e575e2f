/** Never a line's end: as wide as a space, and the thin one of French typography. */
const fixed = '\u00a0'
const thin = '\u202f'

/** Words that a number follows, in our languages: articles of laws, numbers, pages. */
const named =
  /(?<![\p{L}\p{N}])(article|articles|art\.|artikel|artikels|artículo|artículos|стать[яиеюй]|статей|статьями|статьях|ст\.|ч\.|п\.|пп\.|бап|бабы|баптың|тармақ|section|sections|chapter|paragraph|absatz|abs\.|alinéa|no\.|nos\.|nr\.|№|n°|nº|§|§§|p\.|pp\.|s\.|page|стр\.|с\.) (?=\d)/giu
/** Numbers that a short word or sign follows: years, sums, shares. */
const counted = /(\d) (?=(?:г\.|гг\.|ж\.|жылы|жылғы|жылдың|%|‰|°|€|₸|₽|млн|млрд|тыс\.|Uhr|h)(?![\p{L}\p{N}]))/gu
const dash = / (?=[—–](?:\s|$))/g
/** "a. i.", "I. E.", "A. Example": initials hold on to what follows. */
const initials = /(?<![\p{L}\p{N}])(\p{Lu}\.|a\.) (?=\p{Lu}|i\.)/gu

const months = new Map<string, RegExp>()

/** A day before its month ("25 May", "25. Mai", «25 мая», "25 de mayo"), or behind it ("May 25"). */
function daysOf(locale: string): RegExp {
  const known = months.get(locale)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const names = Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(new Date(Date.UTC(2016, month, 25)))
    return (parts.find(({ type }) => type === 'month')?.value ?? '').replace(/[^\p{L}\p{M}]/gu, '\\$&')
  })
  const month = names.filter((name) => name !== '').join('|')
  const made = new RegExp(
    `(?<=\\d(?:\\.|er|º)?) (?=(?:de )?(?:${month}))|(?<=\\d(?:\\.|er|º)? de) (?=(?:${month}))|(?<=(?<!\\p{L})(?:${month})) (?=\\d{1,2}(?!\\d))`,
    'giu',
  )
  months.set(locale, made)
  return made
}

/**
 * A text with spaces that never end a line where typography wants none: between a number and its month, article, year or
 * sign, between initials, before a dash; in French the thin space before ; : ! ? » and after «. Length does not change
 * but for French quotation marks that touch their words.
 */
export function bindSpaces(text: string, locale: string): string {
  const bound = text
    .replace(named, `$1${fixed}`)
    .replace(counted, `$1${fixed}`)
    .replace(daysOf(locale), fixed)
    .replace(initials, `$1${fixed}`)
    .replace(dash, fixed)
  if (locale.split('-')[0] !== 'fr') return bound
  return bound
    .replace(/[ \u00a0](?=[;:!?»])/g, thin)
    .replace(/«[ \u00a0]?(?=\S)/g, `«${thin}`)
    .replace(/(?<=[^\s\u202f])»/g, `${thin}»`)
}
