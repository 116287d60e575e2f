import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { offerHelp } from '@/features/pledges/offer-help'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { requestData } from '@/features/signatures/request-data'
import { FaultySmtp } from '@/tests/faults/smtp-server'
import { startMails } from '@/tests/faults/worker-fixture'
import { createTestDatabase } from './harness'
import { openMail } from './outbox-fixture'
import { createFixture } from './signatures-fixture'
import { filesOf, lookingFor, tablesOf } from './stolen-fixture'

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
  help: `Zqhelp ${id}`,
  answer: `Zqanswer ${id}`,
}
const { answer, help, ...fields } = canaries
const form = { ...fields, answers: { [randomUUID()]: answer } }

const found = lookingFor(canaries)

describe('a stolen database', () => {
  test('names nobody: not while a signature waits, not when it is confirmed, not after its mails', async () => {
    const { sign, web } = await createFixture(database, { pledgeKinds: ['host'] })
    const look = async () => {
      for (const { table, text } of await tablesOf(database)) expect(found(Buffer.from(text)), table).toEqual([])
    }
    await sign(canaries.email, { ...form, display: 'none' })
    await look()
    const { token, row } = await openMail(database, 'confirm_signature', canaries.email)
    expect(row.sealed?.length).toBeGreaterThan(100)
    const outcome = await confirmSignature(web(), { token })
    await sign(canaries.email.toLowerCase(), { ...form })
    const own = outcome.ok ? outcome.manageToken : ''
    const pledge = { kinds: ['host' as const], details: help }
    const words = { locale: 'en', text: 'I offer help.' }
    expect(await offerHelp(web(), { token: own, pledge, words })).toEqual({ ok: true })
    await requestData(web(), { token: own })
    await look()
    const run = startMails(database, smtp)
    const left = { where: { state: { in: ['due' as const, 'leased' as const] } } }
    await expect.poll(() => database.owner.outboxMail.count(left)).toBe(0)
    await run.stop()
    await look()
    expect(smtp.taken.length).toBeGreaterThan(0)
  })

  test('names nobody in its files and its journal either', async () => {
    await database.owner.$executeRaw`CHECKPOINT`
    const contents = await filesOf(database)
    expect(contents.filter(({ bytes }) => bytes.length > 0).length).toBeGreaterThan(100)
    for (const { file, bytes } of contents) expect(found(bytes), file).toEqual([])
  })

  test('would be caught if it did', async () => {
    await database.owner.team.create({ data: { name: `found ${canaries.name}` }, select: { id: true } })
    const hits = (await tablesOf(database)).filter(({ text }) => found(Buffer.from(text)).length > 0)
    expect(hits.map(({ table }) => table)).toEqual(['public.teams'])
  })
})

describe('the web process', () => {
  test.each([
    'signer_contacts',
    'pledges',
    'outbox_mails',
    'letters',
    'signatories',
    'kits',
    'mailboxes',
    'endorsements',
    'first_signatories',
  ])('is refused what is sealed in %s', async (table) => {
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
