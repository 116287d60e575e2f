import { createHash, createHmac, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { requestData } from '@/features/signatures/request-data'
import { FaultySmtp } from '../faults/smtp-server'
import { startMails } from '../faults/worker-ground'
import { createTestDatabase } from './harness'
import { openMail } from './outbox-ground'
import { createGround } from './signatures-ground'

const database = await createTestDatabase()
const smtp = await new FaultySmtp().start()
afterAll(() => smtp.stop())

const id = randomUUID()
const canaries = {
  email: `Zq-Canary-${id}@example.org`,
  name: `Zqcanary ${id} Иванова`,
  city: `Zqcity ${id}`,
  role: `Zqrole ${id}`,
  organisation: `Zqunion ${id}`,
  comment: `Zqcomment ${id}\nсердце`,
}

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
const traces = Object.entries(canaries).flatMap(([field, text]) => forms(text).map((form) => ({ field, form })))
const found = (bytes: Buffer) =>
  traces.filter(({ form }) => bytes.includes(form)).map(({ field, form }) => `${field}: ${form}`)

async function tables(): Promise<{ table: string; text: string }[]> {
  const names = await database.owner.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`
  return Promise.all(
    names.map(async ({ name }) => {
      const [row] = await database.owner.$queryRaw<{ text: string | null }[]>`
        SELECT query_to_xml(${`SELECT * FROM ${name}`}, true, false, '')::text AS text`
      return { table: name, text: row?.text ?? '' }
    }),
  )
}

/** Everything below a folder. Other tests drop their databases meanwhile: what vanishes is not there to be read. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file))
}

function read(file: string): Buffer {
  try {
    return statSync(file).isFile() ? readFileSync(file) : Buffer.alloc(0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

async function dataFolder(): Promise<string> {
  const [row] = await database.owner.$queryRaw<{ data_directory: string }[]>`SHOW data_directory`
  return row?.data_directory ?? ''
}

describe('a stolen database', () => {
  test('names nobody: not while a signature waits, not when it is confirmed, not after its mails', async () => {
    const { sign, web } = await createGround(database)
    const look = async () => {
      for (const { table, text } of await tables()) expect(found(Buffer.from(text)), table).toEqual([])
    }
    await sign(canaries.email, { ...canaries, display: 'none', updates: true })
    await look()
    const { token, row } = await openMail(database, 'confirm_signature', canaries.email)
    expect(row.sealed?.length).toBeGreaterThan(100)
    const outcome = await confirmSignature(web(), { token })
    await sign(canaries.email.toLowerCase(), { ...canaries })
    await requestData(web(), { token: outcome.ok ? outcome.manageToken : '' })
    await look()
    const run = startMails(database, smtp)
    const left = { where: { state: { in: ['due' as const, 'leased' as const] } } }
    await expect.poll(() => database.owner.outboxMail.count(left), { timeout: 8_000 }).toBe(0)
    await run.stop()
    await look()
    expect(smtp.taken.length).toBeGreaterThan(0)
  })

  test('names nobody in its files and its journal either', async () => {
    await database.owner.$executeRaw`CHECKPOINT`
    const contents = filesIn(await dataFolder()).map((file) => ({ file, bytes: read(file) }))
    expect(contents.filter(({ bytes }) => bytes.length > 0).length).toBeGreaterThan(100)
    for (const { file, bytes } of contents) expect(found(bytes), file).toEqual([])
  })

  test('would be caught if it did', async () => {
    await database.owner.team.create({ data: { name: `found ${canaries.name}` }, select: { id: true } })
    const hits = (await tables()).filter(({ text }) => found(Buffer.from(text)).length > 0)
    expect(hits.map(({ table }) => table)).toEqual(['public.teams'])
  })
})

describe('the web process', () => {
  test.each(['signer_contacts', 'outbox_mails', 'letters'])('is refused what is sealed in %s', async (table) => {
    const { Client } = (await import('pg')).default
    const client = new Client(database.urls.web)
    await client.connect()
    for (const column of ['sealed', '*', 'count(sealed)', `md5(sealed::text)`]) {
      await expect(client.query(`SELECT ${column} FROM ${table}`)).rejects.toThrow(/permission denied/)
    }
    await expect(client.query(`UPDATE ${table} SET key_id = 'x' RETURNING sealed`)).rejects.toThrow(/permission denied/)
    await expect(client.query(`COPY ${table} TO STDOUT`)).rejects.toThrow(/permission denied/)
    await client.end()
  })
})
