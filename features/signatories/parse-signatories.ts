import { countryAliases } from '@/features/places/place-aliases'
import type { SignatoryFields } from './schema'

/** RFC 5321, 4.5.3.1, with what may stand around it. */
const longestAddress = 320
const onBehalf = /^(?:on behalf of|im namen (?:von|der|des)|au nom d[eu]|en nombre de|от имени|атынан)\s+/iu

/** What lists put before a name: a bullet, a dash, a number, in a cell of its own too. */
const bullet = /^\s*(?:[•·‣⁃◦▪■●○\uF0B7*–—-]\s*[;|]?|\(?\d{1,4}[.)]\s*[;|]?|\d{1,4}\s*[\t;|])\s*/u

interface Named {
  code: string
  name: string
}

/**
 * Reads people out of pasted lines, one a line: name, role, organisation, town and country (a code of two letters, its
 * name as `countries` have it, or another that people have for it), divided by tabs, semicolons or bars as tables and mails
 * have them, or by commas or dashes as people write them. Bullets and numbers before the name are dropped; an e-mail
 * address is known wherever it stands. "On behalf of …" before the organisation makes it the one who speaks. Lines without
 * a name give nobody.
 */
export function parseSignatories(text: string, countries: readonly Named[] = []): SignatoryFields[] {
  // Folded once, not for each line: a code stands as it is, a name in small letters, so that the two never meet.
  const other = countries.flatMap(({ code }) => countryAliases(code).map((name) => [plain(name), code] as const))
  const listed = countries.flatMap(({ code, name }) => [[code, code] as const, [plain(name), code] as const])
  const codes = new Map([...other, ...listed])
  return text.split(/\r?\n/).flatMap((written) => {
    const line = written.replace(bullet, '')
    const isTable = /[\t;|]/.test(line)
    const { email, rest } = takeEmail(isTable ? line.split(/[\t;|]/).map((cell) => cell.trim()) : [line.trim()])
    const { cells, country } = isTable ? takeCountry(rest, codes) : readSentence(rest[0] ?? '', codes)
    const [name = '', role = '', organisation = '', town = ''] = cells
    if (!/\p{L}/u.test(name)) return []
    const speaks = onBehalf.test(organisation)
    return [
      {
        name,
        role,
        town,
        country,
        email,
        organisation: organisation.replace(onBehalf, ''),
        capacity: speaks ? ('on_behalf' as const) : ('personal' as const),
      },
    ]
  })
}

/** A table has its country behind the name, the role and the organisation. */
function takeCountry(cells: string[], codes: ReadonlyMap<string, string>): { cells: string[]; country: string } {
  const at = cells.findIndex(
    (cell, index) => index >= 3 && (/^[A-Za-z]{2}$/.test(cell) || countryOf(cell, codes) !== ''),
  )
  const cell = cells[at] ?? ''
  if (cell === '') return { cells, country: '' }
  return { cells: cells.toSpliced(at, 1), country: countryOf(cell, codes) || cell.toUpperCase() }
}

function countryOf(text: string, codes: ReadonlyMap<string, string>): string {
  return codes.get(text) ?? codes.get(plain(text)) ?? ''
}

/** "U.K." and "uk" are one. */
const plain = (name: string) => name.toLowerCase().replaceAll('.', '')

/** What stands behind a comma and belongs to the name before it. */
const degree = /^(?:ph\.?\s?d|m\.?d|m\.?a|b\.?a|m\.?sc|b\.?sc|ll\.?\s?[md]|esq|jr|sr|q\.?c|k\.?c|mep|mp|mdb|m\.?p)\.?$/i

/**
 * A line as people write it: the name first; a country last, with the town before it; between them a role and an
 * organisation, in whose name a comma may stand. Without a country the fourth part is the town.
 */
function readSentence(line: string, codes: ReadonlyMap<string, string>): { cells: string[]; country: string } {
  const [name = '', ...rest] = divide(line)
  const degrees = rest.findIndex((part) => !degree.test(part))
  const own = rest.slice(0, degrees < 0 ? rest.length : degrees)
  const middle = rest.slice(own.length)
  const last = middle.at(-1) ?? ''
  const country = countryOf(last, codes)
  if (country !== '') middle.pop()
  const hasTown = country === '' ? middle.length > 2 : middle.length > 0
  const town = hasTown ? (middle.pop() ?? '') : ''
  const [role = '', ...organisation] = middle
  return { cells: [[name, ...own].join(', '), role, organisation.join(', '), town], country }
}

/** Divides a line at its commas, and what stands before the first one at dashes between blanks: no name has those. */
function divide(line: string): string[] {
  const [name = '', ...rest] = splitOutsideQuotes(line, /([,"“”„«»])/, /^,$/)
  const parts = [...splitOutsideQuotes(name, /(\s[-–—]\s|["“”„«»])/, /^\s[-–—]\s$/), ...rest]
  return parts.map((part) => part.trim()).filter((part, at) => at === 0 || part !== '')
}

/** Divides a text at signs that do not stand inside quotation marks; `pieces` keeps the signs and the marks. */
function splitOutsideQuotes(text: string, pieces: RegExp, divider: RegExp): string[] {
  const parts: string[] = ['']
  let quoted = false
  for (const piece of text.split(pieces)) {
    if (/^["“”„«»]$/.test(piece)) quoted = piece === '"' || piece === '”' || piece === '“' ? !quoted : piece !== '»'
    if (!quoted && divider.test(piece)) parts.push('')
    else parts[parts.length - 1] += piece
  }
  return parts
}

const word = /[^\s<>();,|"]+/gu
const address = /^(?:mailto:)?([^@]+@[^@]+\.[^@.]+)\.?$/u

/** Takes the first address out of the cells, with the brackets around it; a cell that holds nothing else goes with it. */
function takeEmail(cells: string[]): { email: string; rest: string[] } {
  for (const [index, cell] of cells.entries()) {
    for (const [written] of cell.matchAll(word)) {
      const email = written.length > longestAddress ? undefined : address.exec(written)?.[1]
      if (email === undefined) continue
      const [before = '', after = ''] = cell.split(written, 2)
      const bare = `${before} ${after}`.replace(/[<>()]/g, ' ').trim()
      const kept = bare.endsWith(',') ? bare.slice(0, -1) : bare
      return { email, rest: /[\p{L}\p{N}]/u.test(kept) ? cells.with(index, kept) : cells.toSpliced(index, 1) }
    }
  }
  return { email: '', rest: cells }
}
