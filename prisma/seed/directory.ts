import { fillSearchText } from '@/features/addressees/fill-search-text'
import type { ImportReport } from '@/features/addressees/read-directory'
import type { Context } from '@/features/context'
import { importDirectory } from '@/features/corrections/import-directory'
import { shippedDirectory } from '@/tests/factories/directory'

/** Loads the directory of embassies; a second run adds nothing. Returns the account of every row. */
export async function seedDirectory(context: Context): Promise<ImportReport> {
  const directory = shippedDirectory()
  await importDirectory(context, directory)
  await fillSearchText(context)
  return directory.report
}

/** The report in one line: `9,912 rows = 9,832 addressees + 80 merged; …`. */
export function reportText(report: ImportReport): string {
  const count = (value: number) => value.toLocaleString('en')
  return [
    `${count(report.rows)} rows = ${count(report.addressees)} addressees + ${count(report.merged)} merged`,
    `${count(report.contacts)} contacts`,
    `${count(report.covered)} pairs of state and country (${count(report.overruled)} overruled by a resident mission)`,
    `${count(report.removed)} kept as removed`,
  ].join('; ')
}
