/** More signatories than this have no room for their hands: they are listed in columns. */
const mostHands = 12
/** A body with fewer members in a list is named beside each of them, not above. */
const fewest = 3

export interface Entry {
  number: number
  lines: string[]
}

/** Under a letter stand either hands, row by row, or a numbered list by body. */
export type Signatures =
  | { kind: 'hands'; columns: 1 | 2; rows: string[][][] }
  | { kind: 'list'; columns: 2 | 3; groups: { body: string; entries: Entry[] }[] }

/**
 * Arranges who signs. `signatures` are the lines under each name in their order, `bodies` the organisation of each, empty
 * for none; without it equal last lines under few hands are one body. Those of one body stand together, at the place of its first.
 */
export function arrangeLetterSignatureColumns(signatures: readonly string[][], bodies?: readonly string[]): Signatures {
  const groups = gather(signatures, bodies)
  if (signatures.length > mostHands) return listed(groups, signatures.length > 40 ? 3 : 2)
  if (signatures.length < 2) return { kind: 'hands', columns: 1, rows: signatures.map((one) => [one]) }
  return { kind: 'hands', columns: 2, rows: pairRows(groups.map(({ members }) => members)) }
}

interface Group {
  body: string
  members: string[][]
}

function gather(signatures: readonly string[][], bodies?: readonly string[]): Group[] {
  const groups = new Map<string, Group>()
  for (const [index, lines] of signatures.entries()) {
    const body = bodies?.[index] ?? ''
    const last = lines.length > 1 && signatures.length <= mostHands ? (lines.at(-1) ?? '') : ''
    const name = (bodies ? body : last) || `\0${index}`
    const group = groups.get(name) ?? { body, members: [] }
    group.members.push(lines)
    groups.set(name, group)
  }
  return [...groups.values()]
}

/** Two in a row; a body of several begins a row of its own, so that no row mixes it with the body before. */
function pairRows(groups: string[][][]): string[][][] {
  const rows: string[][][] = []
  let open: string[][] | undefined
  for (const members of groups) {
    if (members.length > 1) open = undefined
    for (const one of members) {
      if (open?.length === 1) {
        open.push(one)
      } else {
        open = [one]
        rows.push(open)
      }
    }
    if (members.length > 1) open = undefined
  }
  return rows
}

function listed(groups: Group[], columns: 2 | 3): Signatures {
  const list: { body: string; entries: Entry[] }[] = []
  let number = 0
  for (const { body, members } of groups) {
    const isNamed = body !== '' && members.length >= fewest
    const entries = members.map((lines) => {
      number += 1
      return { number, lines: isNamed ? withoutBody(lines, body) : lines }
    })
    const before = list.at(-1)
    if (!isNamed && before?.body === '') before.entries.push(...entries)
    else list.push({ body: isNamed ? body : '', entries })
  }
  return { kind: 'list', columns, groups: list }
}

/** The body stands above: "Chair, Miners' Union" becomes "Chair". "On behalf of" it stays, as it says more. */
function withoutBody(lines: string[], body: string): string[] {
  return lines
    .map((line, index) => (index > 0 && line.endsWith(`, ${body}`) ? line.slice(0, -body.length - 2) : line))
    .filter((line, index) => index === 0 || line !== body)
}
