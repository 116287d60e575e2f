import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { type EntryFilter, entriesWhere } from '@/features/entries/list-entries'
import type { EditableDirectory } from '@/features/entries/load-directory'
import { readEntries } from '@/features/entries/read-entry'
import { csvLine } from './guard-cell'
import { importColumns } from './import-columns'
import { writeCells } from './write-cells'

/** Spreadsheets read a file without it in the letters of their own country. */
const byteOrderMark = '\uFEFF'
const atOnce = 500

/** The header of a file in our format, with nothing below it. */
export function emptyFile(): string {
  return byteOrderMark + csvLine(importColumns)
}

export interface ExportOrder {
  directory: EditableDirectory
  filter: EntryFilter
  withRemoved?: boolean
}

/**
 * The directory as CSV text, part by part, in the format that an import reads: the entries of a filter, with
 * those out of use when asked for, e-mail addresses included. Every cell is safe in a spreadsheet. The export is noted
 * before the first line leaves.
 */
export async function* exportEntries(
  context: Context,
  { directory, filter, withRemoved = false }: ExportOrder,
): AsyncGenerator<string> {
  const { db, now } = context
  const { by, teamId } = directory
  await recordAction(db, { by, teamId, action: 'directory.export', object: objectOf(filter), at: now })
  yield emptyFile()
  // One list from the beginning: what is changed while the file is on its way is in it once, old or new.
  const {
    where: { removedAt, ...where },
  } = await entriesWhere(context, filter)
  const ids = await db.addressee.findMany({
    where: { ...where, ...(withRemoved || removedAt === undefined ? {} : { removedAt }) },
    select: { id: true },
    orderBy: [{ state: 'asc' }, { hostCountry: 'asc' }, { kind: 'asc' }, { hostCity: 'asc' }, { id: 'asc' }],
  })
  for (let at = 0; at < ids.length; at += atOnce) {
    const part = ids.slice(at, at + atOnce).map(({ id }) => id)
    const entries = await readEntries({ db }, part)
    yield part
      .flatMap((id) => {
        const entry = entries.get(id)
        if (!entry) return []
        const cells = writeCells(id, entry)
        return [csvLine(importColumns.map((column) => cells[column]))]
      })
      .join('')
  }
}

/** What was exported, without the words of a search. */
function objectOf({ state, host, kind }: EntryFilter): string {
  return `directory:${[state, host, kind].filter(Boolean).join('-') || 'all'}`
}
