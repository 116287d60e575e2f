import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { access } from './access'
import { DatabaseError } from './database-error'
import { type Columns, findUndecided, grantStatements, groups } from './grants'
import { apply, applyModels } from './migrations'

/** Any number that everybody who prepares this database agrees on. */
const lock = 7_263_004_117

/**
 * Brings a database to the present state: migrations, the job queue's tables, the two groups of users and their rights.
 * May run at any time, also twice at once. `withModels` adds what the models have and no migration has yet. Returns the
 * names of the migrations that were applied. Refuses a server older than PostgreSQL 15 and an owner who may not create
 * roles that are missing.
 */
export async function prepareDatabase(ownerUrl: string, { withModels = false } = {}): Promise<string[]> {
  const client = await connect(ownerUrl)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lock])
    await createGroups(client)
    const applied = await apply(ownerUrl)
    if (withModels) await applyModels(client, ownerUrl)
    await prepareQueue(ownerUrl)
    await grantAccess(client)
    return applied
  } finally {
    await client.end() // and with it the lock
  }
}

/** Connects as the owner. Refuses what is not there, does not let us in, or is too old. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw new DatabaseError(`The database at ${placeOf(url)} cannot be reached: ${(error as Error).message}`)
  }
  const { rows } = await client.query<{ number: string; name: string }>(
    "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS name",
  )
  if (Number(rows[0]?.number) >= 150_000) return client
  await client.end()
  throw new DatabaseError(`The database at ${placeOf(url)} is PostgreSQL ${rows[0]?.name}; Postbag needs 15 or newer`)
}

/** Where a connection string leads, without user and password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host || 'localhost'}${pathname}`
}

/** True when the database holds anything that only an existing key ring can open. */
export async function holdsSealed(ownerUrl: string): Promise<boolean> {
  const client = await connect(ownerUrl)
  try {
    const { rows } = await client.query<{ holds: boolean }>(
      `SELECT EXISTS (SELECT FROM signer_contacts) OR EXISTS (SELECT FROM petition_index_keys)
         OR EXISTS (SELECT FROM petition_receipt_keys)
         OR EXISTS (SELECT FROM outbox_mails WHERE sealed IS NOT NULL) AS holds`,
    )
    return rows[0]?.holds === true
  } finally {
    await client.end()
  }
}

async function createGroups(client: pg.Client): Promise<void> {
  for (const group of Object.values(groups)) {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [group])
    if (!rowCount) await administer(client, `CREATE ROLE ${group} NOLOGIN`)
  }
}

/** Runs a statement about roles; when the owner may not, says what a superuser has to run. */
export async function administer(client: pg.Client, statement: string): Promise<void> {
  try {
    await client.query(statement)
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    const { rows } = await client.query<{ name: string; groups: boolean }>(
      'SELECT quote_ident(current_user) AS name, count(*) = 2 AS groups FROM pg_roles WHERE rolname = ANY($1)',
      [Object.values(groups)],
    )
    const owner = rows[0]?.name
    const remedy = [`ALTER ROLE ${owner} CREATEROLE;`]
    if (rows[0]?.groups) remedy.push(`GRANT ${Object.values(groups).join(', ')} TO ${owner} WITH ADMIN OPTION;`)
    throw new DatabaseError(
      `The database user ${owner} may not create the users of the two processes. Let a superuser run\n\n  ${remedy.join('\n  ')}\n\nand start again.`,
    )
  }
}

async function prepareQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 1, supervise: false, schedule: false })
  boss.on('error', () => {}) // also thrown by start()
  await boss.start()
  await boss.stop({ graceful: false })
}

/** The tables of the application and their columns, as they are in the database. */
export async function readColumns(client: pg.Client): Promise<Columns> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `SELECT table_name AS table, array_agg(column_name::text) AS columns
     FROM information_schema.columns WHERE table_schema = 'public' GROUP BY table_name`,
  )
  return new Map(rows.map(({ table, columns }) => [table, columns]))
}

async function grantAccess(client: pg.Client): Promise<void> {
  const gaps = findUndecided(access, await readColumns(client))
  if (gaps.length) throw new Error(`scripts/database/access.ts does not fit the tables:\n  ${gaps.join('\n  ')}`)
  const { rows } = await client.query<{ name: string; table: string }>(
    `SELECT s.relname AS name, t.relname AS table FROM pg_class s
     JOIN pg_depend d ON d.objid = s.oid AND d.deptype IN ('a', 'i') JOIN pg_class t ON t.oid = d.refobjid
     WHERE s.relkind = 'S' AND s.relnamespace = 'public'::regnamespace`,
  )
  await client.query(['BEGIN', ...grantStatements(access, rows), 'COMMIT'].join(';\n'))
}
