import type { SignatoryFields } from './schema'

/** RFC 5321, 4.5.3.1, with what may stand around it. */
const longestAddress = 320
const onBehalf = /^(?:on behalf of|im namen (?:von|der|des)|au nom d[eu]|en nombre de|от имени|атынан)\s+/iu

/**
 * Reads people out of pasted lines, one a line: name, role, organisation, town and country (a code of two letters),
 * divided by tabs, semicolons or bars as tables and mails have them; an e-mail address is known wherever it stands.
 * "On behalf of …" before the organisation makes it the one who speaks. Lines without a name give nobody.
 */
export function parseSignatories(text: string): SignatoryFields[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const { email, rest: cells } = takeEmail(line.split(/[\t;|]/).map((cell) => cell.trim()))
    const at = cells.findIndex((cell, index) => index > 0 && /^[A-Za-z]{2}$/.test(cell) && index >= 3)
    const country = at < 0 ? '' : (cells[at] ?? '').toUpperCase()
    const [name = '', role = '', organisation = '', town = ''] = at < 0 ? cells : cells.toSpliced(at, 1)
    if (!/\p{L}/u.test(name)) return []
    const speaks = onBehalf.test(organisation)
    return [
      {
        ...{ name: name.replace(/^\d+[.)]\s*/, ''), role, town, country, email },
        organisation: organisation.replace(onBehalf, ''),
        capacity: speaks ? ('on_behalf' as const) : ('personal' as const),
      },
    ]
  })
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
