import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { prepareLogins } from '@/scripts/database/logins'
import { holdsSealed, prepareDatabase } from '@/scripts/database/prepare'
import { createTestDatabase } from './harness'

const database = await createTestDatabase()
const home = mkdtempSync(path.join(tmpdir(), 'postbag-logins-'))
const file = path.join(home, 'keys', 'database.json')
const made: string[] = []

async function ask(url: string, sql: string): Promise<string> {
  const client = new pg.Client(url)
  try {
    await client.connect()
    return String((await client.query(sql)).rows[0]?.answer)
  } catch (error) {
    return (error as Error).message
  } finally {
    await client.end().catch(() => {})
  }
}

afterAll(async () => {
  await ask(database.urls.owner, `DROP OWNED BY ${made.join(', ')}`)
  await ask(database.urls.owner, `DROP ROLE ${made.join(', ')}`)
  rmSync(home, { recursive: true })
})

describe('preparing a database', () => {
  test('that is up to date changes nothing, also twice at once', async () => {
    const twice = [prepareDatabase(database.urls.owner), prepareDatabase(database.urls.owner)]
    expect(await Promise.all(twice)).toEqual([[], []])
  })

  test('stops when a migration was changed after it was applied', async () => {
    await database.owner.$executeRaw`UPDATE _prisma_migrations SET checksum = reverse(checksum)`
    await expect(prepareDatabase(database.urls.owner)).rejects.toThrow(/_init has been changed since it was applied/)
    await database.owner.$executeRaw`UPDATE _prisma_migrations SET checksum = reverse(checksum)`
  })

  test('tells whether it holds anything that needs the old keys', async () => {
    expect(await holdsSealed(database.urls.owner)).toBe(false)
    await database.owner.$executeRaw`
      INSERT INTO outbox_mails (id, kind, locale, sealed, key_id, message_id)
      VALUES (gen_random_uuid(), 'sign_in', 'en', 'box', 'k', 'm')`
    expect(await holdsSealed(database.urls.owner)).toBe(true)
  })
})

describe('the logins of the two processes', () => {
  test('are made once, and their passwords are for the owner of the file alone', async () => {
    const first = await prepareLogins(database.urls.owner, file)
    made.push(...[first.web, first.worker].map((url) => new URL(url).username))
    expect(await prepareLogins(database.urls.owner, file)).toEqual(first)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await ask(first.web, "SELECT pg_has_role('postbag_web', 'USAGE') AS answer")).toBe('true')
    expect(await ask(first.web, "SELECT pg_has_role('postbag_worker', 'USAGE') AS answer")).toBe('false')
    expect(await ask(first.worker, "SELECT pg_has_role('postbag_worker', 'USAGE') AS answer")).toBe('true')
  })

  test('get a new password when the old one is lost', async () => {
    const before = readFileSync(file, 'utf8')
    rmSync(file)
    const { web } = await prepareLogins(database.urls.owner, file)
    expect(readFileSync(file, 'utf8')).not.toBe(before)
    expect(await ask(web, 'SELECT 1 AS answer')).toBe('1')
  })

  test('of one database do not get into another', async () => {
    const other = `other_${randomBytes(4).toString('hex')}`
    await ask(database.urls.owner, `CREATE DATABASE ${other}`)
    const otherUrl = Object.assign(new URL(database.urls.owner), { pathname: other }).href
    const { web } = await prepareLogins(otherUrl, file)
    made.push(...['web', 'worker'].map((process) => `${other}_${process}_login`))
    const here = Object.assign(new URL(web), { pathname: new URL(database.urls.owner).pathname }).href
    expect(await ask(web, 'SELECT 1 AS answer')).toBe('1')
    expect(await ask(here, 'SELECT 1 AS answer')).toMatch(/permission denied for database/)
    await ask(database.urls.owner, `DROP DATABASE ${other} WITH (FORCE)`)
  })

  test('cannot be made by an owner who may not: then it is said what a superuser has to run', async () => {
    const plain = `plain_${randomBytes(4).toString('hex')}`
    made.push(plain)
    await ask(database.urls.owner, `CREATE ROLE ${plain} LOGIN PASSWORD 'x'`)
    const url = Object.assign(new URL(database.urls.owner), { username: plain, password: 'x' }).href
    await ask(database.urls.owner, `GRANT CONNECT ON DATABASE ${new URL(url).pathname.slice(1)} TO ${plain}`)
    await expect(prepareLogins(url, path.join(home, 'none.json'))).rejects.toThrow(
      `ALTER ROLE ${plain} CREATEROLE;\n  GRANT postbag_web, postbag_worker TO ${plain} WITH ADMIN OPTION;`,
    )
  })
})
