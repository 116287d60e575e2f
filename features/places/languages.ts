/** Languages of the interface; content may be in any language. The first one is the fallback. */
export const interfaceLocales = ['en', 'ru'] as const
export type InterfaceLocale = (typeof interfaceLocales)[number]

/** True for a language the interface speaks. */
export function isInterfaceLocale(text: string): text is InterfaceLocale {
  return (interfaceLocales as readonly string[]).includes(text)
}

/** The language of the interface in which a text of that language (BCP 47) is spoken of; English where it has none. */
export function spokenLocale(locale: string): InterfaceLocale {
  const language = locale.split('-')[0] ?? ''
  return isInterfaceLocale(language) ? language : 'en'
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb'])

/** Writing direction of a language (BCP 47 tag). */
export function direction(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

/**
 * The language (BCP 47) for the attribute `lang` of a note that organisers wrote in no language they named: that of their
 * campaign; undefined where the note is written in another script than that language.
 */
export function likelyLanguage(text: string, locale: string): string | undefined {
  const isCyrillic = new Intl.Locale(locale).maximize().script === 'Cyrl'
  return /\p{Script=Cyrillic}/u.test(text) === isCyrillic ? locale : undefined
}

/** A language's name in that language: "Deutsch", "русский", "қазақ тілі". */
export function ownName(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

/** A language's name in another one: "German", "немецкий". */
export function languageNameIn(locale: string, spoken: string): string {
  return new Intl.DisplayNames([spoken], { type: 'language' }).of(locale) ?? locale
}

/**
 * Picks from an Accept-Language header (RFC 9110, 12.5.4) the first offered language that we speak; the first of
 * `offered` when none fits.
 */
export function negotiate<T extends string>(header: string, offered: readonly [T, ...T[]]): T {
  const wanted = header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean)
      return { tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of wanted) {
    const found = offered.find((locale) => tag === locale.toLowerCase() || tag.split('-')[0] === locale.toLowerCase())
    if (found) return found
  }
  return offered[0]
}
