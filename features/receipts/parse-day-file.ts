import { createHash } from 'node:crypto'
import { isHash, type VersionCount, versionParts } from './rules'

/** A day's file as somebody else has it: nothing in it is trusted. */
export interface ParsedDay {
  petition: string
  day: string
  previous: string
  /** SHA-256 of the bytes that were read. */
  root: string
  texts: { version: number; locale: string; hash: string }[]
  numbers: Map<string, number>
  versions: VersionCount[]
  /** What "codes" announces. */
  announced: number
}

/** Where the codes of a file go while it is read. */
export type TakeCode = (blinded: string, version: number) => void

const magic = 'postbag receipts 1'
const longestLine = 1_000

/**
 * Reads a day's file piece by piece and hands each of its codes on; says in words what is not as docs/receipts.md has it.
 */
export async function parseDayFile(
  bytes: AsyncIterable<Uint8Array>,
  take: TakeCode,
  complain: (fault: string) => void,
): Promise<ParsedDay> {
  const day: ParsedDay = {
    ...{ petition: '', day: '', previous: '', root: '', announced: -1 },
    ...{ texts: [], numbers: new Map(), versions: [] },
  }
  const hash = createHash('sha256')
  let [rest, line, codes, last] = ['', 0, 0, '']
  for await (const piece of bytes) {
    hash.update(piece)
    const lines = (rest + Buffer.from(piece).toString('latin1')).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longestLine) break
    for (const text of lines) {
      line += 1
      if (line === 1) {
        if (text !== magic) complain(`does not begin with "${magic}"`)
      } else if (day.announced < 0) readHead(text, day, complain)
      else {
        const [, blinded = '', version = ''] = /^([0-9a-f]{64}) ([1-9]\d{0,5})$/.exec(text) ?? []
        if (blinded === '') complain(`line ${line} is no code`)
        if (blinded <= last) complain(`line ${line} is not in order`)
        last = blinded
        codes += 1
        take(blinded, Number(version))
      }
    }
  }
  if (rest !== '') complain('does not end with a line feed')
  if (codes !== day.announced) complain(`announces ${day.announced} codes and has ${codes}`)
  return { ...day, root: hash.digest('hex') }
}

function readHead(line: string, day: ParsedDay, complain: (fault: string) => void): void {
  const [, name = '', value = ''] = /^([a-z]+): (.*)$/.exec(line) ?? []
  const words = value.split(' ')
  const number = (text = '') => (/^\d{1,10}$/.test(text) ? Number(text) : Number.NaN)
  if (name === 'petition') day.petition = value
  else if (name === 'day') day.day = value
  else if (name === 'previous' && isHash(value)) day.previous = value
  else if (name === 'codes' && number(value) >= 0) day.announced = number(value)
  else if (name === 'text' && isHash(words[2] ?? ''))
    day.texts.push({ version: number(words[0]), locale: words[1] ?? '', hash: words[2] ?? '' })
  else if (name === 'number' && number(words[1]) >= 0) day.numbers.set(words[0] ?? '', number(words[1]))
  else if (name === 'version' && words.length === 1 + 2 * versionParts.length)
    day.versions.push({
      version: number(words[0]),
      ...(Object.fromEntries(versionParts.map((part) => [part, number(words[words.indexOf(part) + 1])])) as Omit<
        VersionCount,
        'version'
      >),
    })
  else if (name !== 'beside') complain(`has a line that means nothing: ${line.slice(0, 80)}`)
}
