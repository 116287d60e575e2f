import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { recordReturnedMail } from '@/features/bounces/record-returned-mail'
import { isoDay } from '@/features/days'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { failures } from '@/tests/factories/mails/failures'
import { FaultySmtp } from '@/tests/faults/smtp-server'
import { startWorker } from '@/tests/faults/worker-process'
import { jobs } from '@/worker/jobs'
import { readReturned } from '@/worker/reading/read-returned'
import { createTestDatabase } from './harness'
import { createStolenCampaign } from './stolen-campaign-fixture'
import { filesOf, lookingFor, tablesOf } from './stolen-fixture'

/*
 * A campaign with everything that people can tell it, each marked: while it is needed it stands nowhere in clear, in no
 * table, file, log or print, but where its owner wanted it; what is taken back is gone at once; and on the day on which the
 * time of all of it is over nothing sealed is left.
 */

const database = await createTestDatabase()
const { owner } = database
const smtp = await new FaultySmtp().start()
const home = mkdtempSync(path.join(tmpdir(), 'postbag-test-'))
chmodSync(home, 0o755)
afterAll(async () => {
  await smtp.stop()
  rmSync(home, { recursive: true, force: true })
})

const campaign = await createStolenCampaign(database, randomUUID())
const { secrets, voice, quiet } = campaign
const found = lookingFor(secrets)
const spoken = lookingFor({ voice, quiet })

/** Looks at every table, and at the files of the server. */
async function look(): Promise<void> {
  for (const { table, text } of await tablesOf(database)) {
    expect(found(Buffer.from(text)), table).toEqual([])
    if (table !== 'public.comments') expect(spoken(Buffer.from(text)), table).toEqual([])
  }
}

/** Tables in which something is sealed for the worker, with how many rows have it. */
async function sealed(): Promise<Record<string, number>> {
  const tables = await owner.$queryRaw<{ name: string; column: string }[]>`
    SELECT table_name::text AS name, column_name::text AS column FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name IN ('sealed', 'bytes')`
  const counted = await Promise.all(
    tables.map(async ({ name, column }) => {
      const [row] = await owner.$queryRawUnsafe<{ rows: number }[]>(`SELECT count(${column})::int AS rows FROM ${name}`)
      return [name, row?.rows ?? 0] as const
    }),
  )
  return Object.fromEntries(counted.filter(([, rows]) => rows > 0))
}

const inDays = (days: number) => ({
  db: database.worker,
  keys: database.keys.worker,
  now: new Date(Date.now() + days * 86_400_000),
})
const run = async (name: string, days: number) => jobs[name]?.run(inDays(days), { imapHosts: [] })

describe('while it is needed', () => {
  test('nothing that people give stands in clear before it is mailed, copied or made', async () => {
    await campaign.plant()
    await look()
    expect(Object.keys(await sealed()).sort()).toEqual([
      'endorsements',
      'first_signatories',
      'officer_corrections',
      'outbox_mails',
      'petition_receipt_keys',
      'pledges',
      'removals',
      'signer_contacts',
      'signer_corrections',
    ])
  })

  test('what the law of a country wants to be said is kept as what was agreed to, and beside nobody', async () => {
    const said = lookingFor({ law: campaign.law })
    const tables = (await tablesOf(database)).filter(({ text }) => said(Buffer.from(text)).length > 0)
    expect(tables.map(({ table }) => table).sort()).toEqual(['public.consent_texts', 'public.legal_texts'])
  })

  test('nor does a worker that mails, copies, lists and prints it leave it in a log, a table or a file', async () => {
    // As servers do, this one says whom it refuses.
    smtp.behave = (to) => (to === secrets.refused ? 'rcpt-550' : 'well')
    const worker = startWorker(database, smtp, { POSTBAG_HOME: home, TMPDIR: home })
    await worker.ready
    await expect.poll(() => owner.export.count({ where: { state: 'made' } })).toBe(campaign.exports)
    await expect.poll(() => owner.outboxMail.count({ where: { state: { in: ['due', 'leased'] } } })).toBe(0)
    await expect.poll(() => owner.signerCorrection.count()).toBe(0)
    await expect.poll(() => owner.officerCorrection.count()).toBe(0)
    await expect.poll(() => owner.comment.count()).toBe(3)
    await campaign.show()
    await look()
    worker.child.kill('SIGTERM')
    await worker.ended
    // The test would find nothing where nothing went out.
    expect(smtp.taken.map(({ to }) => to)).toEqual(expect.arrayContaining([secrets.stays, secrets.officerEmail]))
    expect(smtp.taken.some(({ mail }) => mail.text?.includes(secrets.corrected))).toBe(true)
    expect(worker.said()).toMatch(/An export was made/)
    expect([...found(Buffer.from(worker.said())), ...spoken(Buffer.from(worker.said()))]).toEqual([])
    for (const file of filesBelow(home)) expect(found(readFileSync(file)), file).toEqual([])
  })

  test('nor does a report of a mail that came back, whatever it quotes', async () => {
    const [taken] = smtp.to(secrets.stays)
    if (!taken) throw new Error('Nothing went')
    const sent = {
      messageId: taken.messageId.slice(1, 37),
      returnTo: taken.from,
      to: `"${secrets.name}" <${taken.to}>`,
    }
    const report = failures['Gmail: no room']?.mail(sent) ?? Buffer.alloc(0)
    expect(found(report).length).toBeGreaterThan(0)
    await recordReturnedMail(inDays(0), readReturned(report))
    await look()
  })

  test('nor do the files and the journal of the server have it, but for the comment that may be read', async () => {
    await owner.$executeRaw`CHECKPOINT`
    for (const { file, bytes } of await filesOf(database)) expect(found(bytes), file).toEqual([])
    expect(await campaign.wall()).toContain(voice)
  })
})

test('what is taken back is gone at once, with all that hangs on it', async () => {
  expect(await withdrawSignature(campaign.web(), { token: campaign.tokens.leaves })).toEqual({ ok: true })
  expect(await campaign.approveRemoval()).toEqual({ ok: true })
  await campaign.takeOff()
  await run('erase-people', 0)
  const left = (await owner.signerContact.findMany({ select: { signatureId: true } })).map((row) => row.signatureId)
  for (const who of ['leaves', 'removed'] as const) expect(left).not.toContain(campaign.ids[who])
  expect(await owner.comment.count()).toBe(2)
  expect(await owner.pledge.count()).toBe(1)
  expect(await owner.removal.findMany({ select: { sealed: true, state: true } })).toEqual([
    { sealed: null, state: 'done' },
  ])
  expect(await owner.removalTarget.count()).toBe(0)
  const named = lookingFor({ name: campaign.takenOff })
  for (const { table, text } of await tablesOf(database)) expect(named(Buffer.from(text)), table).toEqual([])
})

test('when its time is over nothing sealed is left, and no word but what its owner lets everybody read', async () => {
  await campaign.handIn(isoDay(new Date()))
  // The key of receipts goes with the last list of them.
  await run('list-receipts', 1)
  expect(await campaign.shownHandIns()).not.toContain(campaign.byWhom)
  await run('forget', 8)
  expect(await owner.signature.count({ where: { state: 'pending' } })).toBe(0)
  expect(await sealed()).not.toHaveProperty('export_parts')
  await run('forget', 29)
  expect(await owner.signerContact.count()).toBeGreaterThan(0)
  await run('forget', 31)
  await run('forget', 45)
  expect(await sealed()).toEqual({})
  expect(await owner.petitionIndexKey.count()).toBe(0)
  await look()
  expect((await owner.comment.findMany()).map(({ text }) => text)).toEqual([voice])
  expect(await campaign.fallSilent()).toEqual({ ok: true })
  await run('forget', 46)
  for (const { table, text } of await tablesOf(database)) expect(spoken(Buffer.from(text)), table).toEqual([])
  expect(await campaign.wall()).toBe('[]')
})

function filesBelow(place: string): string[] {
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' }).map((file) => path.join(place, file))
  return files.filter((file) => statSync(file).isFile())
}
