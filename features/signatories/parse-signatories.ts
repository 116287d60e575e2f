import type { SignatoryFields } from './schema'

const onBehalf = /^(?:on behalf of|im namen (?:von|der|des)|au nom d[eu]|en nombre de|от имени|атынан)\s+/iu

/**
 * Reads people out of pasted lines, one a line: name, role, organisation, town and country (a code of two letters),
 * divided by tabs, semicolons or bars as tables and mails have them; an e-mail address is known wherever it stands.
 * "On behalf of …" before the organisation makes it the one who speaks. Lines without a name give nobody.
 */
export function parseSignatories(text: string): SignatoryFields[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const { email, rest } = takeEmail(line)
    const cells = rest.split(/\s*[\t;|]\s*/).map((cell) => cell.trim())
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

/** Takes an address out of a line, with the brackets around it; its cell goes with it when nothing else stands there. */
function takeEmail(line: string): { email: string; rest: string } {
  const found = /[<(]?\s*(?:mailto:)?([^\s<>();,|"]+@[^\s<>();,|"]+\.[^\s<>();,|".]+)\s*[>)]?/u.exec(line)
  if (!found) return { email: '', rest: line }
  const before = line.slice(0, found.index)
  const after = line.slice(found.index + found[0].length)
  const alone = (/[\t;|]\s*$/.test(before) || before.trim() === '') && (/^\s*[\t;|]/.test(after) || after.trim() === '')
  const rest = alone ? before.replace(/[\t;|]\s*$/, '') + after : `${before.replace(/,\s*$/, '')} ${after}`
  return { email: found[1] ?? '', rest }
}
