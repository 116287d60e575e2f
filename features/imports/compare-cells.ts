import type { EntrySnapshot } from '@/features/entries/schema'
import { type ImportColumn, importColumns } from './import-columns'
import { parseList } from './parse-list'
import { writeCells } from './write-cells'

/** What one column of the format has no longer, and what it has now. */
export interface ChangedCell {
  column: ImportColumn
  gone: string[]
  added: string[]
}

const ofSets = /^(contacts|coverage)$/

/**
 * What is different between two entries in the columns of a file, as whoever made the file thinks of it; all of `after`
 * where `before` is null. Of contacts and coverage only those that come and go.
 */
export function compareCells(before: EntrySnapshot | null, after: EntrySnapshot): ChangedCell[] {
  const old = before && writeCells('', before)
  const now = writeCells('', after)
  return importColumns.flatMap((column): ChangedCell[] => {
    const was = old?.[column] ?? ''
    const is = now[column]
    if (was === is) return []
    const [gone, added] = [valuesOf(column, was), valuesOf(column, is)]
    if (!ofSets.test(column)) return [{ column, gone, added }]
    return [
      {
        column,
        gone: gone.filter((value) => !added.includes(value)),
        added: added.filter((value) => !gone.includes(value)),
      },
    ]
  })
}

function valuesOf(column: ImportColumn, cell: string): string[] {
  if (cell === '') return []
  if (ofSets.test(column)) return parseList(cell)
  return [/^(address_lines|recipient_)/.test(column) ? parseList(cell).join(' · ') : cell]
}
