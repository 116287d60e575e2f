import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { access } from '@/scripts/database/access'
import { findUndecided } from '@/scripts/database/grants'
import { connect, readColumns } from '@/scripts/database/prepare'
import { createTestDatabase } from './harness'

const database = await createTestDatabase()

async function run(as: keyof typeof database.urls, statement: string): Promise<string> {
  const client = new pg.Client(database.urls[as])
  await client.connect()
  try {
    await client.query(statement)
    return 'allowed'
  } catch (error) {
    return (error as Error).message
  } finally {
    await client.end()
  }
}

describe('the two database users', () => {
  test('every table and every column is decided about', async () => {
    const client = await connect(database.urls.owner)
    const columns = await readColumns(client)
    await client.end()
    expect(columns.size).toBeGreaterThan(30)
    expect(findUndecided(access, columns)).toEqual([])
  })

  test('a new table that nobody decided about is found', () => {
    const columns = new Map([
      ...Object.keys(access).map((table): [string, string[]] => [table, []]),
      ['secrets', ['id']],
    ])
    expect(findUndecided(access, columns as Map<string, string[]>)).toContain('secrets: nothing is decided')
  })

  test.each([
    'SELECT sealed FROM signer_contacts',
    'SELECT * FROM signer_contacts',
    'SELECT sealed FROM outbox_mails',
    'SELECT sealed FROM letters',
    'UPDATE signer_contacts SET sealed = sealed',
    "SELECT encode(sealed, 'hex') FROM signer_contacts",
    'COPY signer_contacts TO STDOUT',
    'SELECT * FROM suppressions',
    'SELECT * FROM mail_allowances',
    'UPDATE petitions SET confirmed_count = 1000000',
    'DELETE FROM audit_entries',
    'SELECT * FROM _prisma_migrations',
    'SELECT * FROM pgboss.job',
    'CREATE TABLE mine (id int)',
    'SET ROLE postbag_worker',
  ])('web is refused: %s', async (statement) => {
    expect(await run('web', statement)).toMatch(/permission denied/)
  })

  test.each([
    'SELECT signature_id, key_id, purge_after FROM signer_contacts',
    'SELECT id, state, last_code FROM outbox_mails',
    'SELECT count(*) FROM signatures',
    "INSERT INTO audit_entries (action, object) VALUES ('publish', 'petition')",
  ])('web may: %s', async (statement) => {
    expect(await run('web', statement)).toBe('allowed')
  })

  test.each([
    'SELECT sealed FROM signer_contacts',
    'SELECT sealed FROM outbox_mails FOR UPDATE SKIP LOCKED',
    'SELECT * FROM pgboss.job',
    'SELECT * FROM suppressions',
    'UPDATE petitions SET confirmed_count = 0',
  ])('the worker may: %s', async (statement) => {
    expect(await run('worker', statement)).toBe('allowed')
  })

  test.each([
    'SELECT wrapped FROM petition_index_keys',
    'UPDATE petition_versions SET number = 2',
    'UPDATE memberships SET role = role',
    'SELECT email FROM invitations',
    'SET ROLE postbag_web',
  ])('the worker is refused: %s', async (statement) => {
    expect(await run('worker', statement)).toMatch(/permission denied/)
  })
})
