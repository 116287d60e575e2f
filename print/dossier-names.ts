import type { NamedSigner } from '@/features/hand-ins/read-dossier'
import type { Bookmark, JoinedPages } from './join-pages'
import { setPages } from './typst'

/** Rows that are set at once: few enough for the memory, many enough for the time. */
const rowsAtOnce = 300

/** A list of people: in groups, each with its heading, in so many columns. */
export interface NameList {
  heading: string
  /** Above the first name, and below the last one. */
  lead: string
  close: string
  columns: 2 | 3
  /** With numbers before the names. */
  numbered: boolean
  groups: readonly { heading: string; names: readonly NamedSigner[] }[]
}

interface Row {
  heading: string
  cells: (NamedSigner & { number: string })[]
}

/**
 * Sets a list of people, a few hundred at once, and adds it to a document. A page that a piece does not fill is set again with
 * the next piece, so that pages run on as if all had been set together. Returns the bookmarks of the groups.
 */
export async function addDossierNames(joined: JoinedPages, list: NameList, sheet: object): Promise<Bookmark[]> {
  const rows = rowsOf(list)
  const total = list.groups.reduce((sum, { names }) => sum + names.length, 0)
  const bookmarks: Bookmark[] = []
  for (let at = 0; at < rows.length || at === 0; ) {
    const piece = rows.slice(at, at + rowsAtOnce)
    const ends = at + piece.length >= rows.length
    const { pdf, pages } = setPages('dossier-names.typ', {
      ...sheet,
      heading: at === 0 ? list.heading : '',
      lead: at === 0 ? list.lead : '',
      close: ends ? list.close : '',
      columns: list.columns,
      digits: list.numbered ? String(total).length : 0,
      rows: piece,
    })
    const last = pages.at(-1) ?? 1
    const left = ends ? piece.length : pages.indexOf(last)
    const kept = left > 0 ? left : piece.length
    for (const [index, { heading }] of piece.slice(0, kept).entries()) {
      if (heading !== '') bookmarks.push({ name: heading, page: joined.count() + (pages[index] ?? 1) })
    }
    await joined.add(pdf, kept < piece.length ? last - 1 : undefined)
    at += kept
    if (ends) break
  }
  return bookmarks
}

function rowsOf({ groups, columns, numbered }: NameList): Row[] {
  const rows: Row[] = []
  let number = 0
  for (const { heading, names } of groups) {
    for (let at = 0; at < names.length; at += columns) {
      const cells = names.slice(at, at + columns).map((one) => {
        number += 1
        return { ...one, number: numbered ? String(number) : '' }
      })
      rows.push({ heading: at === 0 ? heading : '', cells })
    }
  }
  return rows
}
