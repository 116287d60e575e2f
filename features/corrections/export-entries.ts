import { z } from 'zod'
import { countryCode } from '@/features/addressees/schema'
import type { Context } from '@/features/context'
import { recordAction } from '@/features/organisers/record-action'
import { AddresseeKind } from '@/generated/prisma/enums'
import { csvLine } from './guard-cell'
import { importColumns } from './list-columns'
import type { EditableDirectory } from './load-directory'
import { readEntries } from './read-entry'
import { cellsOf } from './write-cells'

/** Which entries are exported; a field that is empty or makes no sense is not asked. */
export const exportFilter = z.object({
  state: countryCode.optional().catch(undefined),
  country: countryCode.optional().catch(undefined),
  kind: z.enum(AddresseeKind).optional().catch(undefined),
  /** Those taken out of use too. */
  removed: z
    .literal('yes')
    .transform(() => true)
    .or(z.boolean())
    .catch(false),
})
export type ExportFilter = z.output<typeof exportFilter>

/** Spreadsheets read a file without it in the letters of their own country. */
const byteOrderMark = '\uFEFF'
const atOnce = 500

/**
 * The directory as CSV text, line by line, in the format that an import reads: all entries or those of a filter, e-mail
 * addresses included. Every cell is safe in a spreadsheet. The export is noted before the first line leaves.
 */
export async function* exportEntries(
  { db, now }: Context,
  { directory, filter }: { directory: EditableDirectory; filter: ExportFilter },
): AsyncGenerator<string> {
  const { by, teamId } = directory
  const object = `directory:${[filter.state, filter.country, filter.kind].filter(Boolean).join('-') || 'all'}`
  await recordAction(db, { by, teamId, action: 'directory.export', object, at: now })
  yield byteOrderMark + csvLine(importColumns)
  // One list from the beginning: what is changed while the file is on its way is in it once, old or new.
  const ids = await db.addressee.findMany({
    where: whereOf(filter),
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
        const cells = cellsOf(id, entry)
        return [csvLine(importColumns.map((column) => cells[column]))]
      })
      .join('')
  }
}

/** How many entries a filter finds. */
export function countExport({ db }: Context, filter: ExportFilter): Promise<number> {
  return db.addressee.count({ where: whereOf(filter) })
}

function whereOf({ state, country, kind, removed }: ExportFilter) {
  return {
    ...(state ? { state } : {}),
    ...(country ? { hostCountry: country } : {}),
    ...(kind ? { kind } : {}),
    ...(removed ? {} : { removedAt: null }),
  }
}
