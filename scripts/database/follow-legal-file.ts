import { readFileSync, statSync } from 'node:fs'
import { readLegalFile } from '@/features/legal-texts/schema'
import { setLegalTexts } from '@/features/legal-texts/set-legal-texts'
import { openDatabase } from '@/server/database'

/** Bytes of a file of legal texts that are read at all. */
const most = 512 * 1024

/**
 * Sets the legal texts of a file for all pages, and tells which. Refuses what is no file or larger than half a megabyte, and one
 * with faults: then nothing changes, and each fault is told with its place.
 */
export async function followLegalFile(url: string, file: string, tell: (line: string) => void): Promise<boolean> {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile() || found.size > most) {
    tell(`Nothing was set. ${file} is ${found?.isFile() ? `larger than ${most / 1024} KB` : 'no file'}.`)
    return false
  }
  const reading = readLegalFile(readFileSync(file, 'utf8'))
  if (!reading.ok) {
    tell([`Nothing was set. ${file}:`, ...reading.faults].join('\n  '))
    return false
  }
  const db = openDatabase(url, 1)
  try {
    await setLegalTexts({ db }, reading.value)
  } finally {
    await db.$disconnect()
  }
  for (const { group, version, countries } of reading.value.groups)
    tell(`Set: ${group}, version ${version}, ${countries.length} countries (${countries.join(' ')})`)
  tell('Pages show it at once. Forms that are open are asked to be read and sent again.')
  return true
}
