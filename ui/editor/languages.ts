/** Languages that are offered for texts; others can be added here at any time. */
const textLanguages = (
  'ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko ku ky lt lv mk mn ms ' +
  'nb nl pa pl ps pt ro ru sk sl sq sr sv sw ta tg th tk tr tt ug uk ur uz vi yi zh'
).split(' ')

const rightToLeft = new Set(['ar', 'fa', 'he', 'ps', 'ug', 'ur', 'yi'])

/** Writing direction of one of the offered languages, the same as on public pages (Kurdish, ku, is in Latin letters). */
export function textDirection(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(locale) ? 'rtl' : 'ltr'
}

/** A language's name, as the reader calls it. Use it on the server; browsers have names of their own. */
export function languageName(locale: string, reader: string): string {
  const name = new Intl.DisplayNames([reader], { type: 'language' }).of(locale) ?? locale
  return name.charAt(0).toLocaleUpperCase(reader) + name.slice(1)
}

/** The offered languages with their names, in the reader's order. */
export function listLanguages(reader: string): { code: string; name: string }[] {
  return textLanguages
    .map((code) => ({ code, name: languageName(code, reader) }))
    .sort((a, b) => a.name.localeCompare(b.name, reader))
}
