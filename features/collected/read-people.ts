import { setImmediate } from 'node:timers/promises'
import { mayStartReader, readInProcess } from '@/features/imports/read-in-process'
import type { CollectedRow } from './insert-collected'
import { type PeopleHead, type PeopleSettings, parsePeople } from './parse-people'
import { type PeopleSealing, sealPeople } from './seal-people'

/** A file of fewer characters is read at once: it takes less time than a process of its own would. */
const small = 100_000
const atOnce = 500
/** What reading, sealing and writing the largest file may take (ms). */
const longest = 300_000

/** What is done with people as they come out of a file, sealed; `total` is how many there will be. */
export interface TakePeople {
  sealing: PeopleSealing
  take: (rows: CollectedRow[], total: number) => Promise<unknown>
}

let reading: Promise<unknown> = Promise.resolve()

/**
 * Reads the text of a file; a large one in a process of its own, one after the other, which is killed when it takes too
 * long or too much. Its people come out sealed, some at a time, where somebody takes them. Undefined for a file that ends
 * the process. Where no process may be started it is read here, and lets others go between.
 */
export function readPeople(
  text: string,
  settings: PeopleSettings,
  now: Date,
  taking?: TakePeople,
): Promise<PeopleHead | undefined> {
  if (text.length < small || !mayStartReader()) return readHere(text, settings, now, taking)
  const begun = reading.then(() => readApart(text, settings, now, taking))
  // What went wrong with this one is no matter of the next.
  reading = begun.catch(() => {})
  return begun
}

async function readHere(text: string, settings: PeopleSettings, now: Date, taking?: TakePeople): Promise<PeopleHead> {
  const { head, people } = parsePeople(text, settings, now)
  for (let at = 0; taking && at < people.length; at += atOnce) {
    await taking.take(sealPeople(people.slice(at, at + atOnce), taking.sealing), people.length)
    await setImmediate()
  }
  return head
}

interface Part {
  head?: PeopleHead
  rows?: CollectedRow[]
  total?: number
}

function readApart(
  text: string,
  settings: PeopleSettings,
  now: Date,
  taking?: TakePeople,
): Promise<PeopleHead | undefined> {
  const message = { text, settings, now, sealing: taking?.sealing }
  const take = async ({ head, rows = [], total = 0 }: Part) => {
    if (rows.length > 0) await taking?.take(rows, total)
    return head
  }
  return readInProcess<Part, PeopleHead>('features/collected/people-process.ts', message, take, longest)
}
