import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { purgeLetters } from '@/features/letters/purge-letters'
import { newMail } from '@/features/outbox/queue-mail'
import { recordMail } from '@/features/outbox/record-mail'
import { subjects } from '@/features/outbox/schema'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { disownSignature, eraseSignature } from '@/features/signatures/erase-signature'
import { purgeSignatures } from '@/features/signatures/purge-signatures'
import { replayErasures } from '@/features/signatures/replay-erasures'
import { requestData } from '@/features/signatures/request-data'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import type { PrismaClient } from '@/generated/prisma/client'
import { findVoids } from './find-voids'
import { createTestDatabase } from './harness'
import { createLetterFixture } from './letters-fixture'
import { openMail } from './outbox-fixture'
import { createSigningFixture } from './signatories-fixture'
import { createFixture } from './signatures-fixture'

/* A mail or link is about a row of a table; the database keeps that as it would by a foreign key. */

const database = await createTestDatabase()
const { owner, web } = database
const context = { db: web, keys: database.keys.web, now: new Date() }

const left = async (aboutId: string) => [
  await owner.outboxMail.count({ where: { aboutId } }),
  await owner.link.count({ where: { aboutId } }),
]
const invitation = (aboutId: string) =>
  newMail(context, { kind: 'cosign_invitation', locale: 'en', payload: { token: 'x'.repeat(43), by: 'Ada' }, aboutId })
const mailAbout = (aboutId: string, db: Pick<PrismaClient, 'outboxMail'> = web) =>
  db.outboxMail.create({ data: invitation(aboutId), select: { id: true } })

test('every table that mails are about takes its mails and links along', async () => {
  const rows = await owner.$queryRaw<{ table: string }[]>`
    SELECT relname::text AS table FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE tgname = 'take_mails_along' AND tgenabled = 'O'`
  expect(rows.map(({ table }) => table).sort()).toEqual([...subjects].sort())
})

test('nothing is about a row that is not there, nor becomes so', async () => {
  await expect(mailAbout(randomUUID())).rejects.toThrow(/Foreign key/)
  await expect(owner.outboxMail.create({ data: { ...invitation(randomUUID()), about: 'teams' } })).rejects.toThrow(
    /about_known/,
  )
  const { sign, signatures } = await createFixture(database)
  await sign('moved@example.org')
  const [signature] = await signatures()
  const where = { aboutId: signature?.id ?? '' }
  const data = { aboutId: randomUUID() }
  await expect(owner.link.updateMany({ where, data })).rejects.toThrow(/Foreign key/)
  await expect(owner.outboxMail.updateMany({ where, data })).rejects.toThrow(/Foreign key/)
  await expect(owner.outboxMail.updateMany({ where, data: { about: null } })).rejects.toThrow(/about_whole/)
  expect(await left(where.aboutId)).toEqual([1, 1])
})

test('a signature takes its own along, whatever ends it: disowned, erased, forgotten, or gone with another form', async () => {
  const { petition, sign, signAndConfirm, signatures } = await createFixture(database)
  const old = new Date(Date.now() - 8 * 86_400_000)
  await sign('forgotten@example.org', {}, old)
  const [forgotten] = await signatures()
  await sign('disowned@example.org')
  const disowned = await openMail(database, 'confirm_signature', 'disowned@example.org', petition.id)
  await sign('twice@example.org', { comment: 'First' })
  const first = await openMail(database, 'confirm_signature', 'twice@example.org', petition.id)
  await sign('twice@example.org', { comment: 'Second' })
  const second = await openMail(database, 'confirm_signature', 'twice@example.org', petition.id)
  const token = await signAndConfirm('erased@example.org')
  const erased = (await openMail(database, 'confirm_signature', 'erased@example.org', petition.id)).row.aboutId ?? ''
  expect(await requestData(context, { token })).toEqual({ ok: true })
  expect(await left(erased)).toEqual([2, 2])

  expect(await disownSignature(context, { token: disowned.token })).toEqual({ ok: true })
  expect(await confirmSignature(context, { token: second.token })).toMatchObject({ ok: true })
  expect(await eraseSignature(context, { token })).toEqual({ ok: true })
  await purgeSignatures({ db: database.worker, now: new Date() })
  for (const id of [erased, forgotten?.id, disowned.row.aboutId, first.row.aboutId]) {
    expect(await left(id ?? ''), id ?? '').toEqual([0, 0])
  }
  expect(await left(second.row.aboutId ?? ''), 'the links of the other form lead here').toEqual([1, 3])
  expect(await findVoids(owner)).toEqual([])
})

test('one that is withdrawn keeps the link to its page, and one that is erased from a backup keeps nothing', async () => {
  const { signAndConfirm, signatures } = await createFixture(database)
  const token = await signAndConfirm('withdrawn@example.org')
  const [signature] = await signatures()
  const id = signature?.id ?? ''
  expect(await withdrawSignature(context, { token })).toEqual({ ok: true })
  expect(await left(id)).toEqual([1, 1])
  await replayErasures({ db: owner }, [{ signatureId: id, act: 'erased', display: null, erasedOn: new Date() }])
  expect(await left(id)).toEqual([0, 0])
  expect(await findVoids(owner)).toEqual([])
})

test('a letter, its copies and its signatories take theirs along', async () => {
  const { send, letters } = await createLetterFixture(database)
  await send('never@example.org')
  const [letter] = await letters()
  expect(await left(letter?.id ?? '')).toEqual([1, 1])
  await purgeLetters({ db: database.worker, now: new Date(Date.now() + 8 * 86_400_000) })
  expect(await left(letter?.id ?? '')).toEqual([0, 0])

  const ground = await createSigningFixture(database)
  const [eva = '', olle = ''] = await ground.name({ name: 'Eva', email: 'eva@example.org' }, { name: 'Olle' })
  await mailAbout(eva)
  await mailAbout(olle)
  const copy = await owner.letterCopy.create({
    data: {
      letterId: ground.id,
      reader: 'foreign_ministry',
      name: 'The ministry',
      coverLine: 'For you',
      redaction: 'full',
      createdOn: new Date(),
    },
    select: { id: true },
  })
  const payload = { organiser: 'ada@example.org' }
  const carrying = newMail(context, { kind: 'letter_copy', locale: 'en', payload, aboutId: copy.id })
  await web.outboxMail.create({ data: carrying, select: { id: true } })
  await web.signatory.deleteMany({ where: { id: eva } })
  expect(await Promise.all([eva, olle, copy.id].map(left))).toEqual([
    [0, 0],
    [1, 0],
    [1, 0],
  ])
  await owner.letter.delete({ where: { id: ground.id } })
  expect(await Promise.all([olle, copy.id].map(left))).toEqual([
    [0, 0],
    [0, 0],
  ])
  expect(await findVoids(owner)).toEqual([])
})

test('a mail that is written while its row is deleted goes with it, or is refused', async () => {
  const ground = await createSigningFixture(database)
  const [eva = '', olle = ''] = await ground.name({ name: 'Eva' }, { name: 'Olle' })
  let deleting: Promise<unknown> = Promise.resolve()
  await web.$transaction(async (tx) => {
    await tx.outboxMail.create({ data: invitation(eva), select: { id: true } })
    deleting = owner.signatory.delete({ where: { id: eva } }).then(() => {})
    await expect.poll(() => waiting()).toBe(1)
  })
  await deleting
  expect(await left(eva)).toEqual([0, 0])

  let writing: Promise<unknown> = Promise.resolve()
  await owner.$transaction(async (tx) => {
    await tx.signatory.delete({ where: { id: olle } })
    writing = expect(mailAbout(olle)).rejects.toThrow(/Foreign key/)
    await expect.poll(() => waiting()).toBe(1)
  })
  await writing
  expect(await findVoids(owner)).toEqual([])
})

test('an attempt is recorded while somebody holds what the mail is about, as nothing about that changes', async () => {
  const { petition, sign } = await createFixture(database)
  await sign('held@example.org')
  const { row } = await openMail(database, 'confirm_signature', 'held@example.org', petition.id)
  await owner.outboxMail.update({ where: { id: row.id }, data: { state: 'leased', attempts: 1 } })
  const leased = await owner.outboxMail.findUniqueOrThrow({ where: { id: row.id } })
  const mail = { ...leased, kind: 'confirm_signature' as const, secondTry: false }
  await owner.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM signatures WHERE id = ${row.aboutId}::uuid FOR UPDATE`
    const recording = recordMail({ db: database.worker }, mail, { state: 'due', code: '451', minutes: 1 })
    // Left alone, it would wait for this transaction, and an erasure in it for the mail: a deadlock.
    const soon = new Promise((resolve) => setTimeout(() => resolve('waits'), 2000))
    expect(await Promise.race([recording.then(() => 'recorded'), soon])).toBe('recorded')
    await tx.signature.delete({ where: { id: row.aboutId ?? '' } })
  })
  expect(await left(row.aboutId ?? '')).toEqual([0, 0])
})

test('what mails may be about keeps its id', async () => {
  const { sign, signatures } = await createFixture(database)
  await sign('renumbered@example.org')
  const [signature] = await signatures()
  const changing = owner.signature.update({ where: { id: signature?.id ?? '' }, data: { id: randomUUID() } })
  await expect(changing).rejects.toThrow(/Foreign key/)
  const rows = await owner.$queryRaw<{ table: string }[]>`
    SELECT relname::text AS table FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE tgname = 'keep_id'`
  expect(rows.map(({ table }) => table).sort()).toEqual([...subjects].sort())
})

test('functions with the rights of the owner look names up in no place of others, and nobody calls them', async () => {
  const rows = await owner.$queryRaw<{ name: string; path: string | null; open: boolean }[]>`
    SELECT proname::text AS name, array_to_string(proconfig, ';') AS path,
      has_function_privilege('public', pg_proc.oid, 'EXECUTE') AS open
    FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace`
  expect(rows.filter(({ name }) => /^(hold|take_mails_of)_/.test(name))).toHaveLength(2 * subjects.length)
  for (const { name, path, open } of rows) {
    expect(path?.split(';'), name).toContain('search_path=pg_catalog, pg_temp')
    expect(open, name).toBe(false)
  }
})

/** How many statements wait for a lock in this database. */
async function waiting(): Promise<number> {
  const [row] = await owner.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return row?.count ?? 0
}
