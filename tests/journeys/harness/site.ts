import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import type { SiteFacts } from '@/scripts/start/site'

// Journeys name the address before the site is started, so its port is chosen first, by whoever reads this first.
process.env.JOURNEYS_PORT ??= execFileSync(process.execPath, [
  '-e',
  'const server = net.createServer().listen(0, () => { console.log(server.address().port); server.close() })',
])
  .toString()
  .trim()

/** The address of the site: scheme, host and port. */
export const site = `http://localhost:${process.env.JOURNEYS_PORT}`

/** What is known of the running site: its home, its inbox, and connection strings to look behind the scenes. */
export function facts(): SiteFacts & { home: string } {
  return JSON.parse(process.env.JOURNEYS ?? '{}')
}

export { demoLetter, demoPetition, demoSet } from './addresses'

/** Asks the site's database as its owner. */
export async function query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(facts().database.owner)
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** A one-time link to the desk for the organiser with this address: by default the owner of the demo's team. */
export async function signInLink({ locale = 'en', email = '' } = {}): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const rows = await query(
    `INSERT INTO sign_in_tokens (token_hash, email, expires_at)
     SELECT $1::bytea, o.email, now() + interval '10 minutes' FROM organisers o
     JOIN memberships m ON m.organiser_id = o.id AND m.role = 'owner' JOIN campaigns c ON c.team_id = m.team_id AND c.demo
     WHERE $2::text = '' UNION SELECT $1::bytea, $2::text, now() + interval '10 minutes' WHERE $2::text <> '' LIMIT 1 RETURNING email`,
    [createHash('sha256').update(token).digest(), email],
  )
  if (!rows.length) throw new Error('There is no demo organiser')
  return `${site}/${locale}/desk/sign-in/${token}`
}
