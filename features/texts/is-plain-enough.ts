/** Levels of all lines together, emphases and brackets of one paragraph, and cells of all tables of a text, at most. */
const mostLevels = 3_000
const mostEmphases = 400
const mostBrackets = 1_000
const mostCells = 4_000
/** Places that lead to a footnote: each makes a way back as well. */
const mostNotes = 600
/** Beginnings of addresses in one word, whose names are read to its end for each of them: one address quotes another or two. */
const mostAddresses = 20
/** Quotes and lists in each other. */
const deepest = 20

const opening = /^(?: *(?:>|[-*+](?= )|\d{1,9}[.)](?= )))*/
/** "- - -" is a rule across the page, however long. */
const rule = /^ *(?:(?:- *)+|(?:\* *)+)$/
const addresses = /www\.|:\/\//gi
const underHead = /^[ >|:-]*$/

/**
 * True for a text whose Markdown takes a time and a page that grow with its length: a table has as many cells as its lines
 * times its columns, whatever stands in them, and each line is held against every quote and list it may be in. Takes a text
 * that is no longer than it may be.
 */
export function isPlainEnough(text: string): boolean {
  if (text.split('[^').length > mostNotes + 1) return false
  if (text.split(/\s+/).some((word) => (word.match(addresses)?.length ?? 0) > mostAddresses)) return false
  let [levels, emphases, brackets, cells, deep, columns] = [0, 0, 0, 0, 0, 0]
  for (const line of text.split('\n')) {
    if (line.trim() === '') [emphases, brackets, deep, columns] = [0, 0, 0, 0]
    const own = levelsOf(line)
    if (own > deepest) return false
    // What follows a line without a blank one may belong to its quotes, and to the table under its head.
    deep = Math.max(deep, own)
    if (underHead.test(line) && line.includes('-')) columns = Math.max(columns, line.split('|').length)
    levels += deep
    cells += columns
    emphases += line.match(/[*_~]+/g)?.length ?? 0
    // Each is held against those before it, for it may end a link or an element.
    brackets += line.match(/[[\]<]/g)?.length ?? 0
    if (levels > mostLevels || cells > mostCells || emphases > mostEmphases || brackets > mostBrackets) return false
  }
  return true
}

function levelsOf(line: string): number {
  if (rule.test(line)) return 0
  const [before = ''] = opening.exec(line) ?? []
  const indent = line.length - line.trimStart().length
  return Math.max(before.replace(/[ \d]/g, '').length, Math.min(deepest, Math.floor(indent / 2)))
}
