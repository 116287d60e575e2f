import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { compactTallies } from '@/features/counts/compact-tallies'
import { hideName } from '@/features/petitions/hide-name'
import { loadPetition } from '@/features/petitions/load-petition'
import { changeDisplay } from '@/features/signatures/change-display'
import { eraseSignature } from '@/features/signatures/erase-signature'
import { publishNames } from '@/features/signatures/publish-names'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { replayJournal, writeJournal } from '@/scripts/database/journal'
import { shownWords } from '@/tests/factories/signatures'
import { createOrganiser } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'
import { createFixture } from './signatures-fixture'

const database = await createTestDatabase()
const yesterday = new Date(Date.now() - 24 * 3_600_000)
const folder = mkdtempSync(path.join(tmpdir(), 'postbag-journal-'))

type Dump = { table: string; rows: string }[]

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(database.urls.owner)
  await client.connect()
  return work(client).finally(() => client.end())
}

/** Every row of every table, as a backup has them. */
const dump = () =>
  asOwner(async (client) => {
    const tables = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    )
    const kept: Dump = []
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ all: string }>(
        `SELECT coalesce(json_agg(t), '[]')::text AS all FROM "${name}" t`,
      )
      kept.push({ table: name, rows: rows[0]?.all ?? '[]' })
    }
    return kept
  })

/** Puts a backup back: what came after it is gone. */
const putBack = (kept: Dump) =>
  asOwner(async (client) => {
    await client.query('BEGIN')
    await client.query('SET LOCAL session_replication_role = replica')
    await client.query(`TRUNCATE ${kept.map(({ table }) => `"${table}"`).join(', ')}`)
    for (const { table, rows } of kept)
      await client.query(`INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1)`, [rows])
    await client.query('COMMIT')
  })

test('a backup that is put back counts and names nobody who has taken that back since', async () => {
  const { petition, signAndConfirm, web } = await createFixture(database)
  const worker = { db: database.worker, keys: database.keys.worker, now: new Date() }
  const people = ['stays', 'erases', 'withdraws', 'unnames', 'is hidden'] as const
  const tokens = {} as Record<(typeof people)[number], string>
  for (const name of people) {
    const email = `${name.replace(' ', '-')}@example.org`
    tokens[name] = await signAndConfirm(email, { name: `Who ${name}`, display: 'full' }, yesterday)
  }
  await compactTallies({ db: database.worker })
  await publishNames(worker)
  const names = async () =>
    (await database.owner.publicSignature.findMany({ where: { petitionId: petition.id, hidden: false } }))
      .map(({ name }) => name)
      .sort()
  const count = async () =>
    (await database.owner.petition.findUniqueOrThrow({ where: { id: petition.id } })).confirmedCount
  expect([await count(), (await names()).length]).toEqual([5, 5])
  const backup = await dump()

  await eraseSignature(web(), { token: tokens.erases })
  await withdrawSignature(web(), { token: tokens.withdraws })
  await changeDisplay(web(), { token: tokens.unnames, display: 'none', words: shownWords })
  const hidden = await database.owner.publicSignature.findFirstOrThrow({ where: { name: 'Who is hidden' } })
  const { campaign } = await database.owner.petition.findUniqueOrThrow({
    where: { id: petition.id },
    select: { campaign: { select: { teamId: true } } },
  })
  const key = await loadPetition(web(), await createOrganiser(database.owner, campaign), 'hideNames', petition.id)
  if (!key) throw new Error('Not permitted')
  expect(await hideName(web(), { petition: key, nameId: hidden.id, hidden: true })).toEqual({ ok: true })
  await compactTallies({ db: database.worker })
  expect([await count(), await names()]).toEqual([3, ['Who stays']])
  const file = path.join(folder, 'journal.jsonl')
  expect(await writeJournal(database.urls.owner, file)).toBe(4)
  expect(readFileSync(file, 'utf8')).not.toMatch(/example|Who/)

  await putBack(backup)
  expect([await count(), (await names()).length]).toEqual([5, 5])
  for (let times = 0; times < 2; times++) {
    expect((await replayJournal(database.urls.owner, file)).lines).toBe(4)
    expect([await count(), await names()]).toEqual([3, ['Who stays']])
  }
  expect(await readOwnSignature(web(), tokens.erases)).toBeUndefined()
  expect(await readOwnSignature(web(), tokens.withdraws)).toMatchObject({ state: 'withdrawn', contactKept: false })
  expect(await readOwnSignature(web(), tokens.unnames)).toMatchObject({
    state: 'confirmed',
    display: 'none',
  })

  // A name that is published anew stays as the moderator left it.
  await database.owner.publicSignature.deleteMany({ where: { name: 'Who is hidden' } })
  await publishNames({ ...worker, now: new Date(Date.now() + 25 * 3_600_000) })
  expect(await names()).toEqual(['Who stays'])

  // What the file knows from before is kept, though the database was put back.
  await putBack(backup)
  expect(await writeJournal(database.urls.owner, file)).toBe(4)
  writeFileSync(file, '{"signature":1}\n')
  await expect(replayJournal(database.urls.owner, file)).rejects.toThrow('line 1, is no line of a journal')
})
