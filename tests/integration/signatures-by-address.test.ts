import { expect, test } from 'vitest'
import { hour } from '@/features/days'
import { type LeasedMail, leaseMails } from '@/features/outbox/lease-mails'
import { recordMail } from '@/features/outbox/record-mail'
import { mailKinds } from '@/features/outbox/schema'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { eraseSignature } from '@/features/signatures/erase-signature'
import { mailOwnLink } from '@/features/signatures/mail-own-link'
import { signPetition } from '@/features/signatures/sign-petition'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import type { PrismaClient } from '@/generated/prisma/client'
import { openDatabase } from '@/server/database'
import { shownWords } from '@/tests/factories/signatures'
import { createTestDatabase, type TestDatabase } from './harness'
import { openMails } from './outbox-fixture'
import { createFixture, plainForm } from './signatures-fixture'

/** Too many for a plan that looks at all of them to be as good as one that goes by an index. */
const crowd = 12_000
const few = 40
/** Written by one statement, which may take some seconds and no longer. */
const aLittle = 1_500
/** So many that the database keeps a plan for all of them, which it does from the sixth time on. */
const people = Array.from({ length: 8 }, (_, place) => `person${place}@example.org`)
/** What one act may read of a table: acts read up to 12 rows. */
const rowsAnAct = 30
const now = new Date()
const later = new Date(now.getTime() + 25 * hour)

/** When the database looked last at how much is in the tables: it does so now and then, and plans by what it saw. */
test.each(['never', 'while few had signed', 'since'] as const)(
  'of a petition that many signed each act reads what is of its own address, the tables looked at %s',
  async (lookedAt) => {
    const database = await createTestDatabase()
    const { petition, sign } = await createFixture(database)
    await leaveAlone(database)
    await sign('first@example.org')
    if (lookedAt === 'while few had signed') {
      await letSign(database, few)
      await database.owner.$executeRaw`UPDATE signatures SET state = 'confirmed'`
      await database.owner.$executeRaw`UPDATE outbox_mails SET state = 'sent'`
      await database.owner.$executeRaw`ANALYZE`
    }
    for (let some = 0; some < crowd; some += aLittle) await letSign(database, aLittle)
    if (lookedAt === 'since') await database.owner.$executeRaw`ANALYZE`

    const web = (db: PrismaClient, at: Date) => ({ db, keys: database.keys.web, now: at })
    const { id, versionIds, indexKey } = petition
    const open = { id, versionId: versionIds.at(-1) ?? '', indexKey }
    const confirmTokens = new Map<string, string>()
    const own = new Map<string, { token: string }>()
    const confirmToken = (email: string) => ({ token: confirmTokens.get(email) ?? '' })
    const ownToken = (email: string) => own.get(email) ?? { token: '' }

    const signing = (at: Date) => (db: PrismaClient, email: string) =>
      signPetition(web(db, at), {
        petition: open,
        locale: 'en',
        form: { ...plainForm, email },
        words: shownWords,
      })
    await expectFewRead(database, 'sign', signing(now))
    await expectFewRead(database, 'sign again', signing(later))
    const mailed = await connectOnce(database.urls.worker, (worker) =>
      openMails({ ...database, worker }, 'confirm_signature'),
    )
    for (const { email, token } of mailed) confirmTokens.set(email, token)
    await expectFewRead(database, 'confirm', async (db, email) => {
      const outcome = await confirmSignature(web(db, later), confirmToken(email))
      if (outcome.ok) own.set(email, { token: outcome.manageToken })
    })
    expect(own.size).toBe(people.length)
    await expectFewRead(database, 'confirm again', (db, email) => confirmSignature(web(db, later), confirmToken(email)))
    await expectFewRead(database, 'ask for the own page', (db, email) =>
      mailOwnLink(web(db, later), confirmToken(email)),
    )
    await expectFewRead(database, 'withdraw', (db, email) => withdrawSignature(web(db, later), ownToken(email)))
    await expectFewRead(database, 'erase', (db, email) => eraseSignature(web(db, later), ownToken(email)))

    const mails: LeasedMail[] = []
    const lease = async (db: PrismaClient) => {
      mails.push(...(await leaseMails({ db, now: later }, 1)))
    }
    await expectFewRead(database, 'lease a mail', lease, 'worker')
    expect(mails).toHaveLength(people.length)
    const record = async (db: PrismaClient) => {
      const mail = mails.pop()
      if (mail) await recordMail({ db }, mail, { state: 'sent', code: '250' })
    }
    await expectFewRead(database, 'record a mail', record, 'worker')
  },
)

/** The database looks at no table by itself meanwhile. */
async function leaveAlone({ owner }: TestDatabase): Promise<void> {
  for (const table of ['signatures', 'signer_contacts', 'consents', 'links', 'outbox_mails']) {
    await owner.$executeRawUnsafe(`ALTER TABLE ${table} SET (autovacuum_enabled = false)`)
  }
}

/** Lets others sign as somebody did, and not confirm yet: each has a link and a mail that waits. */
async function letSign({ urls }: TestDatabase, count: number): Promise<void> {
  const write = (owner: PrismaClient) => owner.$executeRaw`
    WITH others AS (
      INSERT INTO signatures (id, petition_id, version_id, email_index, form_index, state, locale, country, display,
        created_on, turn, last_mail_at)
      SELECT gen_random_uuid(), petition_id, version_id, uuid_send(gen_random_uuid()), uuid_send(gen_random_uuid()),
        'pending', locale, country, display, created_on, turn, last_mail_at
      FROM (SELECT * FROM signatures LIMIT 1) AS one, generate_series(1, ${count}::int)
      RETURNING id
    ),
    linked AS (
      INSERT INTO links (token_hash, kind, about, about_id, created_at)
      SELECT uuid_send(id), 'confirm_signature', 'signatures', id, current_date FROM others
    )
    INSERT INTO outbox_mails (id, kind, priority, about, about_id, locale, key_id, message_id, created_at)
    SELECT gen_random_uuid(), 'confirm_signature', ${mailKinds.confirm_signature.priority}::smallint, 'signatures', id, 'en', '', gen_random_uuid(), now() FROM others`
  await connectOnce(urls.owner, write)
}

/** Lets everybody do something, one after the other, and looks at what was read for it. */
async function expectFewRead(
  { owner, urls }: TestDatabase,
  name: string,
  act: (db: PrismaClient, email: string) => Promise<unknown>,
  as: 'web' | 'worker' = 'web',
): Promise<void> {
  const before = await countRead(owner)
  await connectOnce(urls[as], async (db) => {
    for (const email of people) await act(db, email)
  })
  const after = await countRead(owner)
  const read = [...after].map(([table, rows]) => ({ table, rows: (rows - (before.get(table) ?? 0)) / people.length }))
  expect.soft(Math.max(...read.map(({ rows }) => rows)), name).toBeGreaterThanOrEqual(1)
  expect
    .soft(
      read.filter(({ rows }) => rows > rowsAnAct),
      name,
    )
    .toEqual([])
}

/** Works over a connection that hands over what it has counted before it ends, not at some time while others are counted. */
async function connectOnce<T>(url: string, work: (db: PrismaClient) => Promise<T>): Promise<T> {
  const db = openDatabase(url, 1)
  const result = await work(db)
  await db.$queryRaw`SELECT pg_stat_force_next_flush()::text`
  await db.$disconnect()
  return result
}

async function countRead(owner: PrismaClient): Promise<Map<string, number>> {
  const rows = await owner.$queryRaw<{ name: string; read: number }[]>`
    SELECT relname AS name, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS read FROM pg_stat_user_tables`
  return new Map(rows.map(({ name, read }) => [name, read]))
}
