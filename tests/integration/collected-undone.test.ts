import { describe, expect, test } from 'vitest'
import { createCollecting, fileOf } from './collected-fixture'
import { createTestDatabase } from './harness'
import { filesOf, lookingFor, tablesOf } from './stolen-fixture'

/*
 * An import of signatures can be taken back, and nothing of anybody is left; a stolen database names nobody of it
 * meanwhile (decision 0058).
 */

const database = await createTestDatabase()
const { owner } = database
const many = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `p${from + at}@example.org`)

describe('taking an import back', () => {
  /** Everything in the database, but what keeps that it was: the log, ids that are journalled. */
  const dump = async () =>
    (await tablesOf(database)).filter(({ table }) => !/\.(audit_entries|erasures|outbox_mails|links)$/.test(table))

  test('leaves nothing: the tables are as before, whether it was counted or not', async () => {
    const { brought, counted, end, work, numbers } = await createCollecting(database)
    await work()
    const before = await dump()
    const waiting = await brought(fileOf(many(7)))
    expect(await end(waiting)).toEqual({ ok: true, as: 'refused' })
    const id = await counted(fileOf(many(40)))
    expect(await numbers()).toMatchObject({ elsewhere: 40 })
    expect(await end(id)).toEqual({ ok: true, as: 'undone' })
    await work()
    expect(await numbers()).toMatchObject({ elsewhere: 0 })
    expect(await dump()).toEqual(before)
    expect(await owner.erasure.findMany({ where: { signatureId: { in: [waiting, id] } } })).toHaveLength(2)
  })

  test('while it is being counted ends it', async () => {
    const { brought, approve, end, work, numbers, rows } = await createCollecting(database)
    const id = await brought(fileOf(many(2_500)))
    await approve(id)
    await Promise.all([work(), end(id)])
    await work()
    expect(await numbers()).toMatchObject({ elsewhere: 0 })
    expect(await rows()).toEqual([])
  })
})

describe('a stolen database', () => {
  const canaries = {
    name: 'Zqvorontsova Zqelizaveta',
    email: 'zq-canary-import@example.org',
    city: 'Zqgorodishche',
    role: 'Zqsmotritel',
    organisation: 'Zqtovarishchestvo',
    ip: '203.0.113.199',
  }
  const found = lookingFor(canaries)
  const look = async () => {
    for (const { table, text } of await tablesOf(database)) expect(found(Buffer.from(text)), table).toEqual([])
  }

  test('names nobody of a file: not while it is looked at, not when it counts, not once it is taken back', async () => {
    const { store, bring, approve, work, end, rows } = await createCollecting(database)
    const { name, email, city, role, organisation, ip } = canaries
    await store(`Name,Email,City,Role,Organisation,IP\n${name},${email},${city},${role},${organisation},${ip}\n`)
    await look()
    const outcome = await bring()
    const id = outcome.ok ? outcome.id : ''
    await look()
    await approve(id)
    await work()
    expect(await rows()).toHaveLength(1)
    await look()
    await end(id)
    await work()
    await look()
    await owner.$executeRaw`CHECKPOINT`
    for (const { file, bytes } of await filesOf(database)) expect(found(bytes), file).toEqual([])
  })
})
