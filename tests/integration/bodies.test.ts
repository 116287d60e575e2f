import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { chooseBodies } from '@/features/bodies/choose-bodies'
import { readBodies } from '@/features/bodies/read-bodies'
import { readPublicBoard } from '@/features/letter-sets/read-public-board'
import { readSetBoard } from '@/features/letter-sets/read-set-board'
import { startLetter } from '@/features/letter-sets/start-letter'
import { composeDraft } from '@/features/letters/compose-draft'
import { confirmLetter } from '@/features/letters/confirm-letter'
import { readDraftParts } from '@/features/letters/read-draft-parts'
import { readLetterConfirmLink } from '@/features/letters/read-letter-link'
import { readComposeForm } from '@/features/letters/schema'
import { sendLetter } from '@/features/letters/send-letter'
import { createAddressee } from '@/tests/factories/addressees'
import { createTestDatabase } from './harness'
import { createSetFixture, found, head, now } from './letter-sets-fixture'
import { openMail, openMails } from './outbox-fixture'

const database = await createTestDatabase()
const { owner } = database

/** A set whose letter also goes to the president's office and the government, as their state calls them. */
async function createBodiesFixture() {
  const set = await createSetFixture(database)
  const { addressedState: state } = await owner.modelLetter.findUniqueOrThrow({
    where: { id: set.model.id },
    select: { addressedState: true },
  })
  const home = { state, hostCountry: 'KZ', hostCity: 'Astana', confidence: 'B' as const }
  const president = await createAddressee(owner, {
    ...home,
    kind: 'president_office',
    name: 'Office of the President',
    email: 'president@example.org',
  })
  const government = await createAddressee(owner, {
    ...home,
    kind: 'government',
    name: 'Office of the Prime Minister',
    email: 'government@example.org',
  })
  const choose = async (ids: string[]) => chooseBodies(set.web(), { letter: await set.permittedModel('edit'), ids })
  return { ...set, state, president, government, choose }
}

const sealed = (text: string) => ({
  email: 'anna@example.org',
  fromName: 'Anna Lind',
  replyTo: false,
  subject: 'Nine miners',
  text,
})

test('an organiser says which authorities a letter also goes to, and nobody else is taken', async () => {
  const { model, president, government, london, web, choose } = await createBodiesFixture()
  expect(await choose([government.id, president.id])).toEqual({ ok: true })
  expect((await readBodies(web(), model.id)).map(({ id }) => id)).toEqual([government.id, president.id])
  expect(await choose([london.id])).toEqual({ ok: false, reason: 'unknown-addressee' })
  expect(await choose(Array.from({ length: 11 }, () => randomUUID()))).toEqual({ ok: false, reason: 'too-many' })
  expect(await readBodies(web(), model.id)).toHaveLength(2)
  await owner.addressee.update({ where: { id: president.id }, data: { removedAt: now } })
  expect((await readBodies(web(), model.id)).map(({ id }) => id)).toEqual([government.id])
})

test('a supporter writes to each of them in its own form, from one text', async () => {
  const { model, president, government, london, web, choose } = await createBodiesFixture()
  await choose([president.id, government.id])
  const asked = { slug: model.slug, country: 'GB', screen: 'en' }
  const door = found(await readDraftParts(web(), { ...asked, addresseeId: london.id }))
  expect(door.bodies.map(({ id }) => id)).toEqual([president.id, government.id])
  const reading = readComposeForm(
    { country: 'GB', identity: 'full', name: 'Anna Lind', town: 'Leeds' },
    { act: 'print', editing: 'free', modelText: '', ownDomain: '' },
  )
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  const letters = await Promise.all(
    [london, president, government].map(async ({ id }) =>
      composeDraft(found(await readDraftParts(web(), { ...asked, addresseeId: id })), reading.value, now),
    ),
  )
  expect(new Set(letters.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(new Set(letters.map(({ address }) => address.join())).size).toBe(3)
  expect(letters.map(({ address }) => address[0])).not.toContain('')
  expect(letters.every(({ salutation }) => salutation.length > 5)).toBe(true)
})

test('letters of one pass are confirmed together and each goes its way', async () => {
  const { model, president, government, london, web, choose } = await createBodiesFixture()
  await choose([president.id, government.id])
  const send = () =>
    sendLetter(web(), {
      modelLetterId: model.id,
      addresseeId: london.id,
      draftId: ids[0] ?? '',
      locale: 'en',
      mailLocale: 'en',
      country: 'GB',
      demo: false,
      letter: sealed('Excellency'),
      alongside: [president, government].map(({ id }, at) => ({
        addresseeId: id,
        draftId: ids[at + 1] ?? '',
        letter: sealed(`To office ${at}`),
      })),
    })
  const ids = [randomUUID(), randomUUID(), randomUUID()]
  await send()
  await send()
  const rows = () => owner.letter.findMany({ where: { modelLetterId: model.id }, include: { deliveries: true } })
  expect((await rows()).map(({ state }) => state)).toEqual(['frozen', 'frozen', 'frozen'])
  const { token } = await openMail(database, 'confirm_letter', 'anna@example.org')
  const link = found(await readLetterConfirmLink(web(), token))
  expect(link.said.offices.map(({ kind }) => kind).sort()).toEqual(['embassy', 'government', 'president_office'])

  // The government's mailbox is closed meanwhile: its letter stays behind, and goes with the unconfirmed.
  await owner.addresseeContact.updateMany({ where: { addresseeId: government.id }, data: { offAt: now } })
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => confirmLetter(web(), { token })))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const letters = await rows()
  const stateOf = (addresseeId: string) => letters.find((one) => one.addresseeId === addresseeId)?.state
  expect([london, president, government].map(({ id }) => stateOf(id))).toEqual(['out', 'out', 'frozen'])
  expect(letters.flatMap(({ deliveries }) => deliveries)).toHaveLength(2)
  const mailed = (await openMails(database, 'letter')).filter(({ row }) => letters.some(({ id }) => id === row.aboutId))
  expect(mailed.map((mail) => ('email' in mail ? mail.email : '')).sort()).toEqual([
    'london@example.org',
    'president@example.org',
  ])
  expect(new Set(mailed.map(({ row }) => row.addresseeId))).toEqual(new Set([london.id, president.id]))
})

test('the board has a line for each, and the campaign writes to them as to an embassy', async () => {
  const { model, campaign, president, government, web, choose, permittedModel, started, permitted } =
    await createBodiesFixture()
  await choose([president.id, government.id])
  await started('GB')
  const start = async (body: string) =>
    startLetter(web(), { model: await permittedModel('edit'), to: { body }, head: { ...head, country: 'GB' } })
  const [first, again] = [await start(president.id), await start(president.id)]
  if (!first.ok || !again.ok) throw new Error('not begun')
  expect([first.begun, again.begun, again.id === first.id]).toEqual([true, false, true])
  expect(await start(randomUUID())).toEqual({ ok: false, reason: 'no-door' })

  const { rows } = await readSetBoard(web(), await permittedModel('seeLetters'))
  expect(rows.map(({ body, state }) => [body ?? 'country', state])).toEqual([
    ['country', 'drafting'],
    [president.id, 'drafting'],
    [government.id, 'not_started'],
  ])
  // Taken off the list, what was begun stays on the board.
  await choose([])
  const later = await readSetBoard(web(), await permittedModel('seeLetters'))
  expect(later.rows.map(({ body }) => body)).toEqual([undefined, president.id])
  await permitted(first.id, 'seeLetters')
  expect(await readPublicBoard(web(), campaign.id, 'en')).toEqual([])
  expect(await owner.setCountry.count({ where: { modelLetterId: model.id } })).toBe(1)
})
