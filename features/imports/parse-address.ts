const labels = /^(visiting|postal|street) address:?$/i
const countries =
  /^(USA|UAE|United Arab Emirates|Wales|Scotland|Northern Ireland|Kingdom of Saudi Arabia|People's Republic of China|The Netherlands|Slovak Republic|México|Turkey|DPR of Korea|Republic Belarus)$/

/**
 * The lines of an address, written with `|` between them, without the labels, doubled texts and country that single rows
 * carry; the country is written by us.
 */
export function parseAddress(written: string): string[] {
  const lines = written
    .split('|')
    .map((line) => line.trim().replace(/^(.{12,}?)\1$/u, '$1'))
    .filter((line) => line !== '' && !labels.test(line))
  const last = lines.at(-1)
  if (last === undefined) return []
  if (lines.length > 1 && isCountry(last)) return lines.slice(0, -1)
  const [, before, country] = /^(.+), ([^,]+)$/.exec(last) ?? []
  return before !== undefined && country !== undefined && isCountry(country) ? [...lines.slice(0, -1), before] : lines
}

let englishNames: Set<string> | undefined
function isCountry(line: string): boolean {
  const words = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  englishNames ??= new Set(letters.flatMap((a) => letters.map((b) => words.of(a + b) ?? '')))
  // A city-state's last line is its city.
  return countries.test(line) || (englishNames.has(line) && !/^(Singapore|Monaco|Luxembourg|San Marino)$/.test(line))
}
