import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { hour } from '@/features/days'
import { listOrganisations } from '@/features/endorsements/list-organisations'
import { readOwnEndorsement } from '@/features/endorsements/read-own-endorsement'
import { disownEndorsement } from '@/features/endorsements/withdraw-endorsement'
import { createAddressee } from '@/tests/factories/addressees'
import { FaultySmtp } from '@/tests/faults/smtp-server'
import { startMails } from '@/tests/faults/worker-fixture'
import { createEndorsedPetition } from './endorsements-fixture'
import { createTestDatabase } from './harness'
import { lookingFor, tablesOf } from './stolen-fixture'

/* A stranger types the address of an officer who never heard of it: the real worker mails, and nothing else comes of it. */

const database = await createTestDatabase()
const smtp = await new FaultySmtp().start()
const run = startMails(database, smtp)
afterAll(async () => {
  await run.stop()
  await smtp.stop()
})

const settled = () =>
  expect
    .poll(() => database.owner.outboxMail.count({ where: { state: { in: ['due', 'leased'] } } }), { timeout: 60_000 })
    .toBe(0)
const link = (address: string, at = -1) =>
  /endorsements\/([\w-]{43})/.exec(smtp.to(address).at(at)?.mail.text ?? '')?.[1] ?? ''

test('the officer is mailed one link, which names nobody, and says that it was somebody else: all of it is gone', async () => {
  const { petition, propose, rows, web } = await createEndorsedPetition(database)
  const email = 'press@amnesty.example'
  await propose({ name: 'Amnesty', officer: 'Mallory', email })
  await settled()
  const [taken] = smtp.to(email)
  expect(`${taken?.mail.subject} ${taken?.mail.text}`).not.toMatch(/Amnesty|Mallory|miners|petition/i)
  const token = link(email)
  expect(await readOwnEndorsement(web(), token)).toMatchObject({ state: 'proposed', name: 'Amnesty' })
  expect((await listOrganisations(web(), { kind: 'petition', id: petition.id })).count).toBe(0)
  expect(await disownEndorsement(web(), { token })).toEqual({ ok: true })
  expect(await rows()).toEqual([])
  expect(await readOwnEndorsement(web(), token)).toBeUndefined()
  expect(await database.owner.link.count({ where: { kind: 'own_endorsement' } })).toBe(0)
})

test('who confirmed is not undone by "this was not me", nor changed by a form that a stranger types', async () => {
  const { propose, rows, confirmed, show, state, web } = await createEndorsedPetition(database)
  const { id, token } = await confirmed({ email: 'real@miners.example.org' })
  await show(id)
  expect(await disownEndorsement(web(), { token })).toEqual({ ok: false })
  await propose({ email: 'real@miners.example.org', site: 'https://evil.example/' })
  await propose({ email: 'mallory@example.net', site: 'https://evil.example/' })
  expect(await state(id)).toBe('shown')
  expect((await rows()).map((row) => [row.state, row.website])).toEqual([
    ['shown', 'https://miners.example.org/'],
    ['proposed', 'https://evil.example/'],
    ['proposed', 'https://evil.example/'],
  ])
})

test('the same form again is one row and a mail a day, and the answer is always the same', async () => {
  const { propose, rows, tokens, confirm, web } = await createEndorsedPetition(database)
  const email = 'daily@miners.example.org'
  const now = new Date()
  const answers = [await propose({ email }, now), await propose({ email }, now)]
  await settled()
  expect(await rows()).toHaveLength(1)
  expect(smtp.to(email)).toHaveLength(1)
  await confirm(link(email), {}, now)
  answers.push(
    await propose({ email }, now),
    await propose({ email: email.toUpperCase() }, new Date(now.getTime() + 25 * hour)),
  )
  await settled()
  expect(smtp.to(email)).toHaveLength(2)
  expect(await readOwnEndorsement(web(), link(email)), 'the way back to the own page').toMatchObject({
    state: 'confirmed',
  })
  expect(new Set(answers.map((one) => JSON.stringify(one)))).toEqual(new Set(['{"ok":true}']))
  expect(await tokens((await rows())[0]?.id ?? '')).toEqual([])
})

test('a mailbox gets three mails a day and no more, whoever types it; an embassy gets none', async () => {
  await createAddressee(database.owner, { email: 'embassy@mission.example' })
  const { propose, rows } = await createEndorsedPetition(database)
  for (const name of ['A1', 'B2', 'C3', 'D4', 'E5']) await propose({ name, email: 'flooded@example.org' })
  await propose({ email: 'embassy@mission.example' })
  await expect.poll(() => smtp.to('flooded@example.org').length, { timeout: 60_000 }).toBe(3)
  await expect
    .poll(() => database.owner.outboxMail.count({ where: { state: 'due', lastCode: 'too-many' } }), { timeout: 60_000 })
    .toBe(2)
  expect(smtp.to('embassy@mission.example')).toEqual([])
  expect(await rows()).toHaveLength(6)
  await database.owner.endorsement.deleteMany({ where: { name: { in: ['A1', 'B2', 'C3', 'D4', 'E5'] } } })
})

test('a stolen database does not name an officer, while they wait, when they are shown, or when they were refused', async () => {
  const { propose, rows, confirm, show, refuse } = await createEndorsedPetition(database)
  const mark = randomUUID()
  const canaries = {
    officer: `Zqofficer ${mark} Иванова`,
    role: `Zqrole ${mark}`,
    email: `zq-${mark}@miners.example.org`,
  }
  const found = lookingFor(canaries)
  const look = async () => {
    for (const { table, text } of await tablesOf(database)) expect(found(Buffer.from(text)), table).toEqual([])
  }
  await propose(canaries)
  await look()
  await settled()
  await look()
  const id = (await rows())[0]?.id ?? ''
  await confirm(link(canaries.email))
  await show(id)
  await look()
  await refuse(id, 'We could not reach you', 'shown')
  await settled()
  expect(smtp.to(canaries.email).at(-1)?.mail.text).toContain('We could not reach you')
  await look()
})
