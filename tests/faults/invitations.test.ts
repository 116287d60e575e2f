import { afterAll, beforeEach, expect, test } from 'vitest'
import { freezeLetter } from '@/features/letter-sets/freeze-letter'
import { confirmSignatory } from '@/features/signatories/confirm-signatory'
import { inviteSignatories } from '@/features/signatories/invite-signatories'
import { readCosignForm } from '@/features/signatories/schema'
import { createTestDatabase } from '@/tests/integration/harness'
import { createSigningFixture } from '@/tests/integration/signatories-fixture'
import { FaultySmtp } from './smtp-server'
import { startMails } from './worker-fixture'

/* People are asked to sign while the mail server is away, slow or cut off in the middle, and organisers press twice. */

const database = await createTestDatabase()
const smtp = await new FaultySmtp().start()
afterAll(() => smtp.stop())
beforeEach(async () => {
  smtp.mode = 'well'
  await database.owner.outboxMail.deleteMany()
})

const people = ['eva', 'olle', 'maj'].map((name) => `${name}-${Date.now()}@example.org`)

async function asked() {
  const fixture = await createSigningFixture(database)
  const ids = await fixture.name(...people.map((email) => ({ name: email.slice(0, 3), email })))
  const letter = await fixture.permitted('sendLetters')
  const invite = () => inviteSignatories(fixture.context(), { letter, who: 'all', by: 'Ada', locale: 'en' })
  return { ...fixture, ids, letter, invite }
}
const mails = () => database.owner.outboxMail.findMany({ where: { kind: 'cosign_invitation' } })
/** Lets every mail try again now, as if its time had come. */
const hurry = () => database.owner.outboxMail.updateMany({ where: { state: 'due' }, data: { runAt: new Date(0) } })
const untilStates = (wanted: string[]) =>
  expect
    .poll(async () => {
      await hurry()
      return (await mails()).map(({ state }) => state).sort()
    })
    .toEqual(wanted)
const arrived = (before: number) => smtp.taken.slice(before).map(({ to }) => to)

test('twenty presses at once write one invitation to each', async () => {
  const { invite, ids } = await asked()
  const outcomes = await Promise.all(Array.from({ length: 20 }, invite))
  expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, invited: ids.length }])
  expect((await mails()).map(({ state }) => state)).toEqual(['due', 'due', 'due'])
})

test('with the mail server away nobody is lost, and each is asked once when it is back', async () => {
  const { invite, ids, tokenOf, context, textHash } = await asked()
  smtp.mode = 'greeting-421'
  const before = smtp.taken.length
  expect(await invite()).toEqual({ ok: true, invited: 3 })
  const [first = ''] = ids
  const token = await tokenOf(first)
  const run = startMails(database, smtp)
  await expect.poll(async () => (await mails()).some(({ attempts }) => attempts > 0)).toBe(true)
  expect(arrived(before)).toEqual([])
  await run.stop()
  smtp.mode = 'well'
  const again = startMails(database, smtp)
  await untilStates(['sent', 'sent', 'sent'])
  await again.stop()
  expect(arrived(before).sort()).toEqual([...people].sort())
  const read = readCosignForm({ name: 'Eva' })
  if (!read.ok) throw new Error('a name is enough')
  expect(await confirmSignatory(context(), { token, textHash, form: read.value })).toEqual({ ok: true })
})

// Freezing takes those off who did not answer, and their mails with them.
test('whoever could not be asked before the text froze is not asked any more, and no worker stumbles over it', async () => {
  const { invite, ids, tokenOf, context, letter, textHash } = await asked()
  await invite()
  const [first = ''] = ids
  const read = readCosignForm({ name: 'Eva' })
  if (!read.ok) throw new Error('a name is enough')
  await confirmSignatory(context(), { token: await tokenOf(first), textHash, form: read.value })
  expect(await freezeLetter(context(), { letter })).toMatchObject({ ok: true })
  const before = smtp.taken.length
  const run = startMails(database, smtp)
  await untilStates(['cancelled'])
  await run.stop()
  expect(arrived(before)).toEqual([])
})
