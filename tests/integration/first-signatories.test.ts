import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { day } from '@/features/days'
import { cleanPicture } from '@/features/files/clean-picture'
import { purgeFiles } from '@/features/files/purge-files'
import { readPublicPhoto } from '@/features/files/read-file'
import { confirmFirstSignatory, declineFirstSignatory } from '@/features/first-signatories/confirm-or-decline'
import { loadFirstSignatory } from '@/features/first-signatories/load-first-signatory'
import { moveFirstSignatory } from '@/features/first-signatories/move-first-signatory'
import { purgeFirstSignatories } from '@/features/first-signatories/purge-first-signatories'
import { readFirstInvitation } from '@/features/first-signatories/read-first-invitation'
import { remindFirstSignatory } from '@/features/first-signatories/remind-first-signatory'
import { removeFirstSignatory } from '@/features/first-signatories/remove-first-signatory'
import { replayFirstSignatories } from '@/features/first-signatories/replay-first-signatories'
import { mostFirst, pictureSide } from '@/features/first-signatories/rules'
import { sendLink } from '@/features/first-signatories/send-link'
import { readDossier } from '@/features/hand-ins/read-dossier'
import { photograph } from '@/tests/factories/pictures'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { FaultySmtp } from '@/tests/faults/smtp-server'
import { startMails } from '@/tests/faults/worker-fixture'
import { address, createHeads, evasAnswer as form } from './first-signatories-fixture'
import { createTestDatabase } from './harness'
import { lookingFor, tablesOf } from './stolen-fixture'

/* People are asked to stand at the head of a petition, by the real worker; what they answer holds. */

const database = await createTestDatabase()
const { owner, keys } = database
const smtp = await new FaultySmtp().start()
const run = startMails(database, smtp)
afterAll(async () => {
  await run.stop()
  await smtp.stop()
})

const { createHead, web, link, confirm } = createHeads(database, smtp)
const later = (days: number) => new Date(Date.now() + days * day)

let head: Awaited<ReturnType<typeof createHead>>
beforeEach(async () => {
  head = await createHead()
})

describe('who is asked to stand at the head of a petition', () => {
  test('reads it behind a mail that says nothing of it, and is shown once they confirm', async () => {
    const email = address('eva')
    const token = await head.invited(email)
    const { mail } = smtp.to(email)[0] ?? {}
    const parts = { whoWeAre: 'We are neighbours.', whatWeNote: 'They were taken at night.' }
    await owner.petitionTranslation.updateMany({ where: { versionId: head.petition.versionIds[0] ?? '' }, data: parts })
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/nine miners are|Release|Minister|Eva/i)
    expect(await readFirstInvitation(web(), token, 'ru')).toMatchObject({
      state: 'invited',
      team: 'Friends of the miners',
      open: true,
      petition: { title: 'Release the nine miners', ...parts, demands: [{ text: 'Release the nine miners.' }, {}] },
    })
    expect(await head.shown(), 'nothing is shown before').toEqual([])
    expect(await confirm(token)).toEqual({ ok: true })
    expect(await head.shown()).toMatchObject([{ name: 'Eva Berg', role: 'Poet', hasPicture: false }])
    const { confirmedCount } = await owner.petition.findUniqueOrThrow({ where: { id: head.petition.id } })
    expect(confirmedCount).toBe(0)
    expect(await owner.tallyDelta.count({ where: { petitionId: head.petition.id } })).toBe(0)
  })

  test('says no: the address is gone, no reminder comes, and nobody can ask again', async () => {
    const email = address('olle')
    const token = await head.invited(email)
    expect(await declineFirstSignatory(web(), { token })).toEqual({ ok: true })
    expect(await declineFirstSignatory(web(), { token })).toEqual({ ok: true })
    expect(await owner.firstSignatory.findFirst({ where: { petitionId: head.petition.id } })).toMatchObject({
      state: 'declined',
      sealed: null,
      keyId: null,
    })
    expect(await confirm(token)).toEqual({ ok: false, reason: 'removed' })
    expect(await head.invite(email.toUpperCase())).toEqual({ ok: false, reason: 'declined' })
    expect(await head.invite(email, 'Another name', 'committee')).toEqual({ ok: false, reason: 'declined' })
    const signatory = await head.loaded(0)
    expect(await remindFirstSignatory(web(later(10)), { signatory })).toEqual({ ok: false, reason: 'not-now' })
    expect(await removeFirstSignatory(web(), { signatory }), 'the no stays on record').toEqual({ ok: false })
  })

  test('is reminded once, and the first link still opens the page', async () => {
    const email = address('maj')
    const first = await head.invited(email)
    const signatory = await head.loaded(0)
    expect(await remindFirstSignatory(web(), { signatory })).toEqual({ ok: false, reason: 'not-now' })
    expect(await remindFirstSignatory(web(later(4)), { signatory })).toEqual({ ok: true })
    expect(await remindFirstSignatory(web(later(9)), { signatory })).toEqual({ ok: false, reason: 'not-now' })
    const second = await link(email, 2)
    expect(smtp.to(email)[1]?.mail.subject).toContain('once more')
    expect(second).not.toBe(first)
    for (const token of [first, second])
      expect(await readFirstInvitation(web(), token, 'en')).toMatchObject({ name: 'Eva Berg' })
  })

  test('is sent their link anew once they have confirmed, once a day and three times at most', async () => {
    const email = address('lost')
    const first = await head.invited(email)
    const signatory = await head.loaded(0)
    expect(await sendLink(web(later(2)), { signatory }), 'before an answer').toEqual({ ok: false, reason: 'not-now' })
    await confirm(first)
    expect(await head.list()).toMatchObject([{ mayGetLink: false }])
    expect(await sendLink(web(), { signatory }), 'on the same day').toEqual({ ok: false, reason: 'not-now' })
    expect(await head.list(later(1))).toMatchObject([{ mayGetLink: true }])
    expect(await sendLink(web(later(1)), { signatory })).toEqual({ ok: true })
    const anew = await link(email, 2)
    expect(smtp.to(email)[1]?.mail.subject).not.toContain('invitation')
    for (const token of [first, anew])
      expect(await readFirstInvitation(web(), token, 'en')).toMatchObject({ state: 'confirmed' })
    for (const days of [2, 3]) expect(await sendLink(web(later(days)), { signatory })).toEqual({ ok: true })
    expect(await sendLink(web(later(9)), { signatory })).toEqual({ ok: false, reason: 'not-now' })
    await declineFirstSignatory(web(), { token: anew })
    expect(await sendLink(web(later(20)), { signatory })).toEqual({ ok: false, reason: 'not-now' })
  })

  test('adds a picture, drawn anew and small; it goes with the name', async () => {
    const token = await head.invited(address('pia'))
    const cleaned = await cleanPicture(await photograph(), pictureSide)
    if (!cleaned.ok) throw new Error(cleaned.reason)
    expect(Math.max(cleaned.picture.width, cleaned.picture.height)).toBe(pictureSide)
    await confirmFirstSignatory(web(), { token, form, picture: cleaned.picture })
    const [{ id = '' } = {}] = await head.shown()
    expect(await readPublicPhoto(web(), id)).toMatchObject({ mime: 'image/jpeg' })
    await purgeFiles({ db: database.worker, now: later(3) })
    expect(await readPublicPhoto(web(), id), 'it is referred to, and stays').toBeDefined()
    await confirmFirstSignatory(web(), { token, form, picture: cleaned.picture })
    expect(await owner.storedFile.count(), 'one replaces the other').toBe(1)
    await confirm(token)
    expect(await head.shown(), 'a correction leaves it').toMatchObject([{ hasPicture: true }])
    await declineFirstSignatory(web(), { token })
    expect(await readPublicPhoto(web(), id)).toBeUndefined()
    expect(await owner.storedFile.count()).toBe(0)
    expect(await head.shown()).toEqual([])
  })

  test('of a petition that is over cannot say yes any more, and can still take a yes back', async () => {
    const [late, before] = [await head.invited(address('late')), await head.invited(address('before'))]
    await confirm(before)
    await owner.petition.update({ where: { id: head.petition.id }, data: { state: 'closed', closedAt: new Date() } })
    expect(await confirm(late)).toEqual({ ok: false, reason: 'closed' })
    expect(await head.invite(address('more'))).toEqual({ ok: false, reason: 'closed' })
    expect(await declineFirstSignatory(web(), { token: before })).toEqual({ ok: true })
  })
})

describe('an organiser', () => {
  test('orders them, the committee first, and takes one off; who was taken off may be asked anew', async () => {
    const email = address('c')
    await confirm(await head.invited(address('a')))
    await confirm(await head.invited(address('b')))
    const token = await head.invited(email, 'Eva Berg', 'committee')
    await confirm(token)
    const names = async () => (await head.list()).map(({ id }) => id)
    const [a = '', b = '', c = ''] = (
      await owner.firstSignatory.findMany({
        where: { petitionId: head.petition.id },
        orderBy: { id: 'asc' },
      })
    ).map(({ id }) => id)
    const signatory = await loadFirstSignatory(web(), head.ada, 'edit', b)
    if (!signatory) throw new Error('Not found')
    await moveFirstSignatory(web(), { signatory, step: -1 })
    expect((await head.shown()).map(({ id }) => id)).toEqual([c, b, a])
    const member = await loadFirstSignatory(web(), head.ada, 'edit', c)
    if (!member) throw new Error('Not found')
    expect(await removeFirstSignatory(web(), { signatory: member })).toEqual({ ok: true })
    expect(await readFirstInvitation(web(), token, 'en')).toMatchObject({ state: 'removed', role: '' })
    expect(await confirm(token)).toEqual({ ok: false, reason: 'removed' })
    expect(await names()).not.toContain(c)
    expect(await head.invite(email, 'Eva Berg', 'committee')).toEqual({ ok: true })
    expect(await head.invite(email)).toEqual({ ok: false, reason: 'twice' })
  })

  test('of another team, or a translator, does nothing with them', async () => {
    await head.invite(address('x'))
    const [{ id = '' } = {}] = await head.list()
    const stranger = await createOrganiser(owner, { teamId: (await createTeam(owner)).id })
    const translator = await createOrganiser(owner, { teamId: head.team.id, role: 'translator' })
    for (const one of [stranger, translator]) expect(await loadFirstSignatory(web(), one, 'edit', id)).toBeNull()
    expect(await loadFirstSignatory(web(), head.ada, 'edit', 'x')).toBeNull()
  })

  test('asks no more people than a page holds', async () => {
    for (let at = 0; at < mostFirst; at += 1) await head.invite(address(`many${at}`))
    expect(await head.invite(address('over'))).toEqual({ ok: false, reason: 'too-many' })
  })
})

test('they stand first in every copy of the dossier, organisations after them', async () => {
  await confirm(await head.invited(address('d')))
  for (const reader of ['addressee', 'press', 'archive'] as const) {
    const context = { db: database.worker, keys: keys.worker, now: new Date() }
    const dossier = await readDossier(context, { petitionId: head.petition.id, reader, locale: 'en', siteUrl: '' })
    expect(dossier).toMatchObject({ total: 0, first: [{ name: 'Eva Berg', line: 'Poet' }], organisations: [] })
  }
})

test('an address is forgotten by the clock, and what was taken back stays so in an older backup', async () => {
  const [stays, goes] = [await head.invited(address('stays')), await head.invited(address('goes'))]
  await head.invited(address('silent'), 'Silent')
  await confirm(stays)
  await confirm(goes)
  await purgeFirstSignatories({ db: database.worker, now: later(61) })
  expect((await head.list()).map(({ name }) => name)).not.toContain('Silent')
  await declineFirstSignatory(web(), { token: goes })
  await owner.firstSignatory.updateMany({
    where: { petitionId: head.petition.id, state: 'declined' },
    data: { state: 'confirmed', role: 'Poet' },
  })
  await replayFirstSignatories({ db: owner })
  expect(await head.shown()).toHaveLength(1)
  expect(await head.list()).toMatchObject([{ state: 'confirmed' }, { state: 'declined' }])
  const handedIn = { state: 'handed_in', closedAt: new Date(), handedInAt: new Date() } as const
  await owner.petition.update({ where: { id: head.petition.id }, data: handedIn })
  await purgeFirstSignatories({ db: database.worker, now: later(31) })
  expect(await owner.firstSignatory.count({ where: { petitionId: head.petition.id, keyId: { not: null } } })).toBe(0)
  expect(await head.shown()).toHaveLength(1)
})

test('who was taken off by an organiser is taken off again in an older backup, and may be asked anew', async () => {
  const email = address('off')
  await confirm(await head.invited(email))
  await removeFirstSignatory(web(), { signatory: await head.loaded(0) })
  await owner.firstSignatory.updateMany({ where: { petitionId: head.petition.id }, data: { state: 'confirmed' } })
  await replayFirstSignatories({ db: owner })
  expect(await owner.firstSignatory.findFirst({ where: { petitionId: head.petition.id } })).toMatchObject({
    state: 'removed',
    sealed: null,
  })
  expect(await head.invite(email)).toEqual({ ok: true })
})

test('nobody opens anything with a token of another kind; a stolen database has no address', async () => {
  const email = `Zqfirst-${randomUUID()}@example.org`
  const found = lookingFor({ email })
  await head.invited(email)
  for (const { table, text } of await tablesOf(database)) expect(found(Buffer.from(text)), table).toEqual([])
  for (const token of ['', 'x'.repeat(43), 'x'.repeat(100_000)]) {
    expect(await readFirstInvitation(web(), token, 'en')).toBeUndefined()
    expect(await confirm(token)).toEqual({ ok: false, reason: 'unknown' })
    expect(await declineFirstSignatory(web(), { token })).toEqual({ ok: false, reason: 'unknown' })
  }
})
