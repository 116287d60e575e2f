import { readFileSync } from 'node:fs'
import { fillSearchText } from '@/features/addressees/fill-search-text'
import { type DirectoryFiles, type ImportReport, readDirectory } from '@/features/addressees/read-directory'
import type { Context } from '@/features/context'
import { importDirectory } from '@/features/corrections/import-directory'

/** Reads the lists in prisma/data. */
function directoryFiles(): DirectoryFiles {
  const read = (name: string) => readFileSync(new URL(`../data/${name}.csv`, import.meta.url), 'utf8')
  return {
    world: read('missions-world'),
    geo: read('missions-world-geo'),
    kazakhstan: read('missions-kazakhstan'),
    offices: read('offices'),
    corrections: read('corrections'),
    cities: read('cities'),
  }
}

/** Loads the directory of embassies; a second run adds nothing. Returns the account of every row. */
export async function seedDirectory(context: Context): Promise<ImportReport> {
  const directory = readDirectory(directoryFiles())
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
