import { diffArrays } from 'diff'

/** A piece of two texts laid over each other; one after the other, they are both texts. */
export interface ComparedPiece {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Texts together longer than this are shown one after the other, as are places of a text. */
const longest = { text: 200_000, place: 20_000 }
/** Edits from the one to the other that are looked for. */
const most = { lines: 600, words: 1_500 }

/**
 * Work that comparing may still take, in steps of the search: finding d edits takes d² of them. It is counted and not
 * timed, so that two texts are shown in the same way whenever they are compared. A million takes a sixth of a second.
 */
export interface CompareBudget {
  steps: number
}

/** What one or several pairs of texts may take together. */
export const compareBudget = (): CompareBudget => ({ steps: 4_000_000 })

/**
 * Lays two texts over each other, word by word: line by line first, then the words of the lines that differ. What is too
 * long, or differs too much, is one piece removed and one added: nothing is ever left out, and no pair of texts takes long.
 * Several pairs share one `budget`.
 */
export function compareTexts(before: string, after: string, budget = compareBudget()): ComparedPiece[] {
  if (before === after) return tidy([{ kind: 'same', text: before }])
  if (before.length + after.length > longest.text) return replaced(before, after)
  const lines = compare(splitLines(before), splitLines(after), most.lines, budget)
  if (!lines) return replaced(before, after)
  const pieces: ComparedPiece[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const [one, next] = [lines[at], lines[at + 1]]
    if (one?.kind === 'removed' && next?.kind === 'added') {
      pieces.push(...compareWords(one.text, next.text, budget))
      at += 1
    } else if (one) pieces.push(one)
  }
  return tidy(pieces)
}

function compareWords(before: string, after: string, budget: CompareBudget): ComparedPiece[] {
  if (before.length + after.length > longest.place) return replaced(before, after)
  return compare(splitWords(before), splitWords(after), most.words, budget) ?? replaced(before, after)
}

const replaced = (before: string, after: string) =>
  tidy([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])

const splitLines = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? []
const splitWords = (text: string) => text.match(/[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]/gu) ?? []

/** Undefined where it takes more edits or steps than it may. What is removed always stands before what is added. */
function compare(before: string[], after: string[], edits: number, budget: CompareBudget): ComparedPiece[] | undefined {
  const maxEditLength = Math.min(edits, before.length + after.length, Math.floor(Math.sqrt(budget.steps)))
  const found = diffArrays(before, after, { maxEditLength })
  const made = found?.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0)
  budget.steps -= (made ?? maxEditLength) ** 2
  return found?.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

/** Puts together what belongs together: two words exchanged are one place, with the blank between them. */
function tidy(pieces: readonly ComparedPiece[]): ComparedPiece[] {
  const tidied: ComparedPiece[] = []
  let [removed, added] = ['', '']
  const settle = () => {
    const [one, other] = [/\s$/.exec(removed)?.[0], /\s$/.exec(added)?.[0]]
    const end = one !== undefined && one === other ? one : ''
    const whole = (text: string) => text.slice(0, text.length - end.length)
    if (whole(removed) !== '') tidied.push({ kind: 'removed', text: whole(removed) })
    if (whole(added) !== '') tidied.push({ kind: 'added', text: whole(added) })
    ;[removed, added] = ['', '']
    return end
  }
  for (const [at, { kind, text }] of pieces.entries()) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      const between = removed !== '' && added !== '' && /^[^\S\n]+$/.test(text) && at < pieces.length - 1
      if (between) [removed, added] = [removed + text, added + text]
      else if (text !== '') tidied.push({ kind, text: settle() + text })
    }
  }
  const end = settle()
  return end === '' ? tidied : [...tidied, { kind: 'same', text: end }]
}

/** How much of what stays is shown beside a place that differs. */
const around = 160

/**
 * The places that differ, each with some words around it: what stays between two of them is shortened to its ends, with "…"
 * where it was.
 */
export function clipPieces(pieces: readonly ComparedPiece[]): ComparedPiece[] {
  return pieces.map(({ kind, text }, at) => {
    if (kind !== 'same') return { kind, text }
    const [first, last] = [at === 0, at === pieces.length - 1]
    const end = first ? 0 : cut(text, around)
    const begin = last ? text.length : text.length - cut([...text.slice(-around * 2)].reverse().join(''), around)
    if (begin - end < around) return { kind, text }
    return { kind, text: `${text.slice(0, end)}${first ? '' : ' '}…${last ? '' : ' '}${text.slice(begin)}` }
  })
}

/** The place of the last blank within so many letters; there, where there is none. */
function cut(text: string, most: number): number {
  if (text.length <= most) return text.length
  const blank = text.slice(0, most).search(/\s\S*$/)
  return blank > 0 ? blank : most
}
