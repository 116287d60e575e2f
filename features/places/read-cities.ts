/** A city of the directory in every language we write in. */
export interface City {
  /** ISO 3166-1 alpha-2; more than one where lists disagree about the country it lies in. */
  countries: readonly string[]
  /** As the lists write it. */
  listed: string
  /** On an envelope, in Latin letters. */
  local: string
  /** By language. */
  names: Readonly<Record<'en' | 'de' | 'fr' | 'es' | 'ru' | 'kk', string>>
}

const entry = /^((?:[A-Z]{2},)*[A-Z]{2}) ([^()]+?)(?: \((.+)\))?$/

/**
 * Reads a table of cities, one a line: countries and name in the lists, in brackets the English name where that is
 * another | on an envelope | German | French | Spanish | Russian | Kazakh. `=` stands for the name of the list, in Kazakh for
 * the Russian one. Refuses a line with a cell too few or too many.
 */
export function readCities(text: string): readonly City[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [head = '', local, de, fr, es, ru, kk, ...more] = line.split(' | ')
      const [, countries, listed, english] = entry.exec(head) ?? []
      if (!countries || !listed || !local || !de || !fr || !es || !ru || !kk || more.length > 0)
        throw new Error(`Not a line of a table of cities: ${line}`)
      const latin = (cell: string) => typographic(cell === '=' ? listed : cell)
      return {
        countries: countries.split(','),
        listed,
        local: latin(local),
        names: {
          en: typographic(english ?? listed),
          de: latin(de),
          fr: latin(fr),
          es: latin(es),
          ru,
          kk: kk === '=' ? ru : kk,
        },
      }
    })
}

/** A name of the lists with the apostrophe of print: "N’Djamena". */
export function typographic(name: string): string {
  return name.replaceAll("'", '’')
}
