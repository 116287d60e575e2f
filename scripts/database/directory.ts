import type { Reach } from '@/features/addressees/count-reach'
import { fillSearchText } from '@/features/addressees/fill-search-text'
import { countDirectory, type DirectoryCount, originLists } from '@/features/imports/count-directory'
import { importDirectory } from '@/features/imports/import-directory'
import type { ShippedDirectory } from '@/features/imports/parse-directory'
import { readLists, reportText } from '@/prisma/seed/directory'
import { openDatabase } from '@/server/database'

type Tell = (line: string) => void

const count = (value: number) => value.toLocaleString('en')

/** Prints what the lists we ship hold: missions and offices, what is known of them, from which list, and disputes. */
export function printDirectory(tell: Tell): void {
  const directory = readLists()
  const counted = countDirectory(directory)
  tell(reportText(directory.report))
  tell(`Missions abroad: ${reachText(counted.abroad)}`)
  tell(`Offices at home: ${reachText(counted.home)}`)
  tell(`The consular section’s mailbox alone: ${count(counted.onlyConsular)}`)
  tell('')
  for (const line of factLines(counted)) tell(line)
  tell('')
  for (const line of disputeLines(directory)) tell(line)
}

/** Brings the lists we ship into a database: what is new, and what nobody has changed or checked by hand. */
export async function followLists(url: string, tell: Tell): Promise<void> {
  const db = openDatabase(url)
  try {
    const context = { db, now: new Date() }
    const { added, changed, absorbed } = await importDirectory(context, readLists(), { follow: true })
    await fillSearchText(context)
    tell(`${count(added)} added, ${count(changed)} changed, ${count(absorbed)} found to be another entry`)
  } finally {
    await db.$disconnect()
  }
}

function reachText(reach: Reach): string {
  const { offices, street, box, email, phone, web, nothing } = reach
  return [
    `${count(offices)}; ${count(street + box)} with an address (${count(box)} of them a box or a mere town)`,
    `${count(email)} with a mailbox for letters, ${count(phone)} with a phone, ${count(web)} with a website`,
    `${count(nothing)} with nothing`,
  ].join(', ')
}

/** `address  wikidata 402  factbook 354  govUk 210  other 80`, a line for each fact. */
function factLines({ facts }: DirectoryCount): string[] {
  return Object.entries(facts).map(([fact, lists]) =>
    [fact.padEnd(8), ...originLists.map((list) => `${list} ${count(lists[list])}`.padEnd(16))].join(' ').trimEnd(),
  )
}

/** What two lists tell differently, a line for each: the mission, the fact, what another list says and which. */
function disputeLines({ missions, report }: ShippedDirectory): string[] {
  const all = Object.entries(report.disputes).map(([field, disputes]) => `${field} ${count(disputes)}`)
  const lines = missions.flatMap(({ name, hostCity, disputes }) =>
    disputes.map(
      ({ field, value, source, sourceOn }) =>
        `  ${[name, hostCity].filter(Boolean).join(', ')}: ${field} ${value} (${[source, sourceOn].filter(Boolean).join(', ')})`,
    ),
  )
  return [`Told differently by two lists: ${all.join(', ')}`, ...lines]
}
