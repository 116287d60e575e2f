import { fillSearchText } from '@/features/addressees/fill-search-text'
import type { Context } from '@/features/context'
import { importDirectory } from '@/features/imports/import-directory'
import type { ImportReport, ShippedDirectory } from '@/features/imports/parse-directory'
import { shippedDirectory } from '@/tests/factories/directory'

/** The lists that come along with us, read as a whole. */
export function readLists(): ShippedDirectory {
  return shippedDirectory()
}

/** Loads the directory of embassies; a second run adds nothing. Returns the account of every row. */
export async function seedDirectory(context: Context): Promise<ImportReport> {
  const directory = readLists()
  await importDirectory(context, directory)
  await fillSearchText(context)
  return directory.report
}

/** The report in one line: `10,608 rows = 9,923 addressees + 685 merged; …`. */
export function reportText(report: ImportReport): string {
  const count = (value: number) => value.toLocaleString('en')
  return [
    `${count(report.rows)} rows = ${count(report.addressees)} addressees + ${count(report.merged)} merged`,
    `${count(report.contacts)} contacts`,
    `${count(report.covered)} pairs of state and country (${count(report.overruled)} overruled by a resident mission)`,
    `${count(report.removed)} kept as removed`,
    `${count(Object.values(report.disputes).reduce((sum, one) => sum + one, 0))} facts told differently by two lists`,
  ].join('; ')
}
