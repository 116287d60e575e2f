import { measureText } from './measure-text'

/** A line as sense wants it, and what it is part of: the lines of one part may be joined or broken, each at its price. */
export interface Thought {
  text: string
  part: 'recipient' | 'street' | 'city' | 'code' | 'country'
}

/** What is never divided. */
interface Piece {
  text: string
  /** What stands between it and the piece before, on one line. */
  glue: string
  /** The price of a new line before it, and of none. */
  broken: number
  joined: number
  width: number
  gap: number
}

/**
 * Ems of a line that is 66 mm wide in 10.5 pt and in 8 pt, set in full size and just set wherever the sheet slides, and of
 * one that fills the address field of 80 mm in 8 pt.
 */
const easy = 17.6
const wide = 23.4
export const widest = 28

/**
 * Sets thoughts in at most `most` lines: each on its own line where they fit, broken by sense where they are too wide
 * for the window of an envelope, joined where they are too many. City and country stay by themselves.
 */
export function setLines(thoughts: readonly Thought[], most: number): string[] {
  if (thoughts.length <= most && thoughts.every(({ text }) => measureText(text) <= easy))
    return thoughts.map(({ text }) => text)
  const pieces = thoughts.flatMap((thought, at) => divide(thought, thoughts[at - 1]))
  // ends[k]: the cheapest way to set the first k pieces in the lines counted so far.
  let ends: (Layout | undefined)[] = [{ price: 0, from: 0 }, ...pieces.map(() => undefined)]
  let cheapest: Layout | undefined
  for (let count = 1; count <= most; count += 1) {
    const before = ends
    ends = [undefined, ...pieces.map((_, at) => lastLine(pieces, at + 1, before))]
    const whole = ends.at(-1)
    if (whole && (!cheapest || whole.price < cheapest.price)) cheapest = whole
  }
  return cheapest ? linesOf(pieces, cheapest) : thoughts.map(({ text }) => text)
}

/** The pieces from `from` on are the last line; the lines before it are another layout. */
interface Layout {
  price: number
  from: number
  above?: Layout
}

function linesOf(pieces: readonly Piece[], layout: Layout): string[] {
  const lines: string[] = []
  let end = pieces.length
  for (let at: Layout | undefined = layout; at?.above; at = at.above) {
    const line = pieces.slice(at.from, end)
    lines.unshift(line.map(({ text, glue }, index) => (index === 0 ? text : glue + text)).join(''))
    end = at.from
  }
  return lines
}

/** The cheapest way to end with a line that holds the pieces before `to`. */
function lastLine(pieces: readonly Piece[], to: number, before: readonly (Layout | undefined)[]): Layout | undefined {
  let found: Layout | undefined
  let width = 0
  let joined = 0
  for (let from = to - 1; from >= 0; from -= 1) {
    const piece = pieces[from]
    // No line is endless while there is another way.
    if (!piece || (found && width > 2 * widest)) break
    width += piece.width
    const above = before[from]
    const price = above ? above.price + piece.broken + joined + priceOf(width) : Number.POSITIVE_INFINITY
    if (above && (!found || price < found.price)) found = { price, from, above }
    width += piece.gap
    joined += piece.joined
  }
  return found
}

/** Wide lines are dear, and even ones cheaper than a long one and a short one. */
function priceOf(width: number): number {
  const even = 0.3 + width * width * 0.004
  if (width <= easy) return even
  return even + 4 + (width - easy) * 1.5 + Math.max(0, width - wide) * 12 + Math.max(0, width - widest) * 100
}

const never = 10_000
/** The price of setting a thought on the line of the one before it. */
const joining: Record<string, { glue: string; price: number }> = {
  'recipient recipient': { glue: ' ', price: 7 },
  'street street': { glue: ', ', price: 5 },
  'street city': { glue: ', ', price: 60 },
  'city street': { glue: ', ', price: 60 },
  'code street': { glue: ', ', price: 40 },
  'city city': { glue: ', ', price: 12 },
  'city code': { glue: ' ', price: 4 },
  'code city': { glue: ' ', price: 4 },
  'street code': { glue: ', ', price: 30 },
}

function divide({ text, part }: Thought, above: Thought | undefined): Piece[] {
  const first = joining[`${above?.part} ${part}`] ?? { glue: ' ', price: never }
  const pieces: Omit<Piece, 'width' | 'gap'>[] = []
  let dash = ''
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const last = pieces.at(-1)
    if (last && word === '/') last.text += ' /'
    else if (last && /^[-–—]$/.test(word)) dash = ` ${word} `
    else if (!last) pieces.push({ text: word, glue: first.glue, broken: 0, joined: first.price })
    else if (dash !== '') pieces.push({ text: word, glue: dash, broken: 2, joined: 0 })
    else pieces.push(follow(last, word, part))
    if (!/^[-–—]$/.test(word)) dash = ''
  }
  return pieces.map((piece) => ({ ...piece, width: measureText(piece.text), gap: measureText(piece.glue) }))
}

/** A word after another; the comma between two parts of an address goes where a new line says the same. */
function follow(last: { text: string }, word: string, part: Thought['part']) {
  const broken = priceOfBreak(last.text, word, part)
  const isComma = part !== 'recipient' && last.text.endsWith(',')
  if (isComma) last.text = last.text.slice(0, -1)
  return { text: word, glue: isComma ? ', ' : ' ', broken, joined: 0 }
}

/** Words that open what follows: a line may well begin with them, and never end in them. */
const opening =
  /^(?:of|for|and|or|the|de|del|du|des|der|dem|den|von|und|ou|o|la|le|les|el|y|et|l’.*|и|или|в|во|по|на|при|және|a|an)$/iu

function priceOfBreak(last: string, word: string, part: Thought['part']): number {
  if (part === 'country') return never
  if (part === 'city' || part === 'code') return 60
  if (last.endsWith(' /')) return 1
  if (/[,;]$/.test(last)) return 2
  if (opening.test(last) || (last.length <= 3 && part === 'street')) return 14
  // A number stays with what it counts.
  if (/\d/.test(word) || /\d/.test(last)) return 9
  if (word.startsWith('(')) return 3
  return opening.test(word) ? 4 : 6
}
