import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { isoDay } from '@/features/days'
import { findProgram } from '@/features/safety/find-program'
import { passEnvironment } from '@/features/safety/pass-environment'
import { importFault } from './import-faults'
import { type ParsedFile, parseEntries } from './parse-entries'

/** A file of fewer characters is read at once: it takes less time than a process of its own would. */
const small = 100_000
/** What the reading of one file may take: time (ms), and memory in MB. */
const longest = 60_000
const memory = 512

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
    .then(() => (mayStartProcesses() ? parseInProcess(text, now) : parseEntries(text, now)))
    .then((file) => {
      read.set(key, file)
      return file
    })
  // What went wrong with this one is no matter of the next.
  last = parsed.catch(() => {})
  return parsed
}

/** Where web may start no process (it shares its user with the worker) it reads even a large file itself. */
const mayStartProcesses = () =>
  (process as { permission?: NodeJS.ProcessPermission }).permission?.has('child') !== false

function parseInProcess(text: string, now: Date): Promise<ParsedFile> {
  return new Promise((resolve) => {
    const { file, execArgv } = findProgram('features/imports/parse-process.ts')
    // Asked for in this way, a bundler does not try to take into the site what runs beside it.
    const child = process.getBuiltinModule('node:child_process').fork(file, {
      serialization: 'advanced',
      execArgv: [...execArgv, `--max-old-space-size=${memory}`],
      env: passEnvironment('TZ'),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const end = (file: ParsedFile) => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      resolve(file)
    }
    const fail = () => end({ rows: [], faults: [importFault('file-too-big', null, null)], count: 0 })
    const timer = setTimeout(fail, longest)
    const rows: ParsedFile['rows'] = []
    const faults: ParsedFile['faults'] = []
    child.on('message', (part: Partial<ParsedFile>) => {
      rows.push(...(part.rows ?? []))
      faults.push(...(part.faults ?? []))
      if (part.count !== undefined) end({ rows, faults, count: part.count })
    })
    child.on('error', fail).once('exit', fail)
    child.send({ text, now }, (error) => error && fail())
  })
}
