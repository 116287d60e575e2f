import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { writeWhole } from '@/scripts/write-whole'
import { groups, type Process } from './grants'
import { administer, connect } from './prepare'

const passwordsSchema = z.record(z.string(), z.string())

/** Connection strings of the two processes to one database. */
export type Logins = Record<Process, string>

/**
 * Makes sure that each process has its own user for this database, `<database>_web_login` and
 * `<database>_worker_login`, and returns their connection strings. Passwords are made here once and kept in `file`,
 * readable by its owner alone.
 */
export async function prepareLogins(ownerUrl: string, file: string): Promise<Logins> {
  const client = await connect(ownerUrl)
  try {
    const logins = { web: '', worker: '' }
    for (const process of ['web', 'worker'] as const) {
      const user = userName(await databaseName(client), process)
      logins[process] = loginUrl(ownerUrl, user, passwordOf(user, file))
      const exists = await roleExists(client, user)
      if (!exists || !(await canEnter(logins[process]))) {
        await createLogin(client, user, passwordOf(user, file), process, exists)
      }
    }
    await closeToOthers(client)
    await letDraft(client)
    return logins
  } finally {
    await client.end()
  }
}

async function databaseName(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name')
  return rows[0]?.name ?? ''
}

/** Never the name of a group, whatever the database is called. A name has at most 63 bytes. */
function userName(database: string, process: Process): string {
  return `${Buffer.from(database)
    .subarray(0, 45)
    .toString('utf8')
    .replace(/\uFFFD$/, '')}_${process}_login`
}

function passwordOf(user: string, file: string): string {
  const passwords = existsSync(file) ? passwordsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
  const known = passwords[user]
  if (known) return known
  const password = randomBytes(24).toString('base64url')
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  writeWhole({ [file]: `${JSON.stringify({ ...passwords, [user]: password }, null, 2)}\n` })
  return password
}

/** The owner's connection string with another user: host, database and options stay. */
function loginUrl(ownerUrl: string, user: string, password: string): string {
  const url = new URL(ownerUrl)
  url.username = encodeURIComponent(user)
  url.password = encodeURIComponent(password)
  return url.href
}

async function canEnter(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

async function roleExists(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name])
  return rowCount === 1
}

async function createLogin(
  client: pg.Client,
  user: string,
  password: string,
  process: Process,
  exists: boolean,
): Promise<void> {
  const name = client.escapeIdentifier(user)
  const secret = client.escapeLiteral(password)
  await administer(client, `${exists ? 'ALTER' : 'CREATE'} ROLE ${name} LOGIN PASSWORD ${secret}`)
  await administer(client, `GRANT ${groups[process]} TO ${name}`)
  await client.query(`GRANT CONNECT ON DATABASE ${client.escapeIdentifier(await databaseName(client))} TO ${name}`)
}

/** The users of another Postbag on the same server are in the same groups: they must not get in here. */
async function closeToOthers(client: pg.Client): Promise<void> {
  await client.query(`REVOKE ALL ON DATABASE ${client.escapeIdentifier(await databaseName(client))} FROM PUBLIC`)
}

/** The worker sorts what it publishes in tables that end with their transaction. */
async function letDraft(client: pg.Client): Promise<void> {
  const database = await databaseName(client)
  const worker = client.escapeIdentifier(userName(database, 'worker'))
  await client.query(`GRANT TEMPORARY ON DATABASE ${client.escapeIdentifier(database)} TO ${worker}`)
}
