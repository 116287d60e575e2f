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

/** Everything below a folder. Other tests drop their databases meanwhile: what vanishes is not there to be read. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file))
}

/** The bytes of a file; none of one that vanished. */
export function readBytes(file: string): Buffer {
  try {
    return statSync(file).isFile() ? readFileSync(file) : Buffer.alloc(0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

/** Where the server of a database keeps its files. */
export async function dataFolder({ owner }: TestDatabase): Promise<string> {
  const [row] = await owner.$queryRaw<{ data_directory: string }[]>`SHOW data_directory`
  return row?.data_directory ?? ''
}
