import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { isoDay } from '@/features/days'
import { importFault } from './import-faults'
import { type ParsedFile, parseEntries } from './parse-entries'
import { mayStartReader, readInProcess } from './read-in-process'

/** A file of fewer characters is read at once: it takes less time than a process of its own would. */
const small = 100_000

/** What was read of the last files: a preview has many pages, and each asks again. */
const read = new LRUCache<string, ParsedFile>({
  max: 4,
  maxSize: 24 * 1024 * 1024,
  sizeCalculation: (_, key) => Number(key.split(' ')[1]),
})
const reading = new Map<string, Promise<ParsedFile>>()
let last: Promise<unknown> = Promise.resolve()

/**
 * Reads a CSV text as {@link parseEntries} does; a large one in a process of its own, which is killed when it takes too
 * long or too much, one after the other, and once. What ends the process is too big. Where no process may be started it is
 * read here, and this process does nothing else meanwhile.
 */
export function parseApart(text: string, now: Date): Promise<ParsedFile> {
  if (text.length < small) return Promise.resolve(parseEntries(text, now))
  // A day that has come today is no importFault tomorrow.
  const hash = createHash('sha256').update(text).digest('base64url')
  const key = `${hash} ${text.length} ${isoDay(now)}`
  const known = read.get(key)
  if (known) return Promise.resolve(known)
  const begun = reading.get(key) ?? begin(key, text, now)
  reading.set(key, begun)
  return begun.finally(() => reading.delete(key))
}

function begin(key: string, text: string, now: Date): Promise<ParsedFile> {
  const parsed = last
    .then(() => (mayStartReader() ? parseInProcess(text, now) : parseEntries(text, now)))
    .then((file) => {
      read.set(key, file)
      return file
    })
  // What went wrong with this one is no matter of the next.
  last = parsed.catch(() => {})
  return parsed
}

function parseInProcess(text: string, now: Date): Promise<ParsedFile> {
  const rows: ParsedFile['rows'] = []
  const faults: ParsedFile['faults'] = []
  const tooBig = { rows: [], faults: [importFault('file-too-big', null, null)], count: 0 }
  return readInProcess<Partial<ParsedFile>, ParsedFile>('features/imports/parse-process.ts', { text, now }, (part) => {
    rows.push(...(part.rows ?? []))
    faults.push(...(part.faults ?? []))
    return part.count === undefined ? undefined : { rows, faults, count: part.count }
  }).then((file) => file ?? tooBig)
}
