import { createHash, createHmac } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { TestDatabase } from './harness'

/** Every form in which a text could stand in a stolen database without a key: plain, encoded, hashed. */
function forms(text: string): Buffer[] {
  const spellings = [text, text.toLowerCase(), text.toUpperCase()]
  return spellings.flatMap((spelling) => {
    const bytes = Buffer.from(spelling)
    const hashes = ['sha256', 'md5', 'sha1'].map((name) => createHash(name).update(bytes).digest())
    const unkeyed = createHmac('sha256', '').update(bytes).digest()
    const base64 = bytes.toString('base64').replace(/.{0,4}=*$/, '')
    return [
      bytes,
      Buffer.from(bytes.toString('hex')),
      Buffer.from(base64),
      Buffer.from(base64.replaceAll('+', '-').replaceAll('/', '_')),
      Buffer.from(JSON.stringify(spelling).slice(1, -1)),
      ...[...hashes, unkeyed].flatMap((hash) => [
        hash,
        Buffer.from(hash.toString('hex')),
        Buffer.from(hash.toString('base64')),
      ]),
    ]
  })
}

/** Looks for texts in stolen bytes, in every form; each finding names the text that was found. */
export function lookingFor(canaries: Readonly<Record<string, string>>): (bytes: Buffer) => string[] {
  const traces = Object.entries(canaries).flatMap(([field, text]) => forms(text).map((form) => ({ field, form })))
  return (bytes) => traces.filter(({ form }) => bytes.includes(form)).map(({ field, form }) => `${field}: ${form}`)
}

/** Everything that stands in the tables of a database. */
export async function tablesOf({ owner }: TestDatabase): Promise<{ table: string; text: string }[]> {
  const names = await owner.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`
  return Promise.all(
    names.map(async ({ name }) => {
      const [row] = await owner.$queryRaw<{ text: string | null }[]>`
        SELECT query_to_xml(${`SELECT * FROM ${name}`}, true, false, '')::text AS text`
      return { table: name, text: row?.text ?? '' }
    }),
  )
}

/**
 * The bytes of every file that the server keeps of a database: its own folder, the journal, and what all databases
 * share. The folders of other tests are left alone: they come and go meanwhile.
 */
export async function filesOf({ owner }: TestDatabase): Promise<{ file: string; bytes: Buffer }[]> {
  const [row] = await owner.$queryRaw<{ folder: string; own: string }[]>`
    SELECT current_setting('data_directory') AS folder, oid::text AS own FROM pg_database WHERE datname = current_database()`
  const { folder, own } = row ?? { folder: '', own: '' }
  const shared = readdirSync(folder).filter((name) => name !== 'base')
  const top = [...shared.map((name) => path.join(folder, name)), path.join(folder, 'base', own)]
  return top.flatMap(filesBelow).map((file) => ({ file, bytes: readBytes(file) }))
}

function filesBelow(place: string): string[] {
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [place]
  return readdirSync(place, { recursive: true, encoding: 'utf8' }).map((file) => path.join(place, file))
}

/** The bytes of a file; none of one that vanished: the server gives files of its journal away. */
function readBytes(file: string): Buffer {
  try {
    return statSync(file).isFile() ? readFileSync(file) : Buffer.alloc(0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
