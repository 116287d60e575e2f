import { describe, expect, test } from 'vitest'
import type { Context } from '@/features/context'
import { cleanPicture } from '@/features/files/clean-picture'
import { purgeFiles } from '@/features/files/purge-files'
import { readDeskFile, readPublicPhoto } from '@/features/files/read-file'
import { addHandInPicture } from '@/features/hand-ins/add-picture'
import { changeHandInPicture } from '@/features/hand-ins/change-picture'
import { correctHandInWords } from '@/features/hand-ins/correct-words'
import { noteAnswer } from '@/features/hand-ins/note-answer'
import { noteHandIn } from '@/features/hand-ins/note-hand-in'
import { readDeskHandIns } from '@/features/hand-ins/read-desk-hand-ins'
import { readPublicHandIns } from '@/features/hand-ins/read-public-hand-ins'
import { readAnswerForm, readCorrectionForm, readHandInForm } from '@/features/hand-ins/schema'
import { loadPetition } from '@/features/petitions/load-petition'
import { purgeSignatures } from '@/features/signatures/purge-signatures'
import { createCampaign } from '@/tests/factories/campaigns'
import { createPetition } from '@/tests/factories/petitions'
import { photograph } from '@/tests/factories/pictures'
import { createSignature } from '@/tests/factories/signatures'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

/* A petition that is closed, on its way to the addressee and back. */

const database = await createTestDatabase()
const { owner, keys } = database
const now = new Date('2026-05-26T10:00:00Z')
const context: Context = { db: database.web, now }
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

async function closedPetition() {
  const team = await createTeam(owner)
  const ada = await createOrganiser(owner, { teamId: team.id })
  const campaign = await createCampaign(owner, { teamId: team.id })
  const petition = await createPetition(owner, keys.web, {
    campaignId: campaign.id,
    state: 'closed',
    closedAt: later(-10),
    createdAt: later(-100),
  })
  const load = async (who = ada) => {
    const loaded = await loadPetition(context, who, 'publish', petition.id)
    if (!loaded) throw new Error('The petition is not there')
    return loaded
  }
  const note = async (values: Record<string, string>) => {
    const reading = readHandInForm({ goneOn: '2026-05-26', outcome: 'accepted_by_official', ...values })
    if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
    return noteHandIn(context, { petition: await load(), form: reading.value })
  }
  const answer = async (values: Record<string, string>) => {
    const reading = readAnswerForm({ answeredOn: '2026-05-26', ...values })
    if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
    return noteAnswer(context, { petition: await load(), form: reading.value })
  }
  const correct = async (values: Record<string, string>, who = ada) => {
    const reading = readCorrectionForm(values)
    if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
    const [{ id = '' } = {}] = await owner.handIn.findMany({ where: { petitionId: petition.id } })
    return correctHandInWords(context, { petition: await load(who), handInId: id, form: reading.value })
  }
  const shown = (asked = 'en') => readPublicHandIns(context, { id: petition.id, originalLocale: 'en' }, asked)
  const state = async () =>
    owner.petition.findUniqueOrThrow({ where: { id: petition.id }, select: { state: true, handedInAt: true } })
  return { team, ada, petition, load, note, answer, correct, shown, state }
}

const declined = { withoutDossier: 'We read it aloud at the gate.' }

describe('a petition that is brought to its addressee', () => {
  test('and taken is handed in: the page says so, and names go after thirty days', async () => {
    const { petition, note, shown, state } = await closedPetition()
    const { id } = await createSignature(owner, keys.web, { petition, createdOn: later(-20) })
    expect(await note({})).toEqual({ ok: false, reason: 'no-dossier' })
    expect(await state()).toEqual({ state: 'closed', handedInAt: null })
    const words = {
      place: 'Berlin',
      byWhom: 'a guard',
      'words.en': 'It rained.',
      'words.ru': 'Шёл дождь.',
      'words.kk': '',
    }
    expect(await note({ ...declined, ...words })).toEqual({ ok: true, taken: true })
    expect(await state()).toEqual({ state: 'handed_in', handedInAt: now })
    const [handIn] = await shown('ru')
    expect(handIn).toMatchObject({ place: 'Berlin', outcome: 'accepted_by_official', group: 'accepted', photos: [] })
    expect(handIn?.words).toEqual({ locale: 'ru', words: 'Шёл дождь.' })
    expect((await shown('kk'))[0]?.words).toEqual({ locale: 'en', words: 'It rained.' })
    expect(JSON.stringify(handIn)).not.toContain('guard')

    const contacts = () => owner.signerContact.count({ where: { signatureId: id } })
    await purgeSignatures({ db: database.worker, now: later(29.9) })
    expect(await contacts()).toBe(1)
    await purgeSignatures({ db: database.worker, now: later(30) })
    expect(await contacts()).toBe(0)
  })

  test('and refused stays what it is, and can go again', async () => {
    const { petition, note, shown, state } = await closedPetition()
    expect(await note({ outcome: 'door_locked', place: 'Berlin' })).toEqual({ ok: true, taken: false })
    expect(await note({ outcome: 'door_locked', place: 'Berlin' })).toEqual({ ok: true, taken: false })
    expect(await state()).toEqual({ state: 'closed', handedInAt: null })
    expect(await note({ outcome: 'letterbox', ...declined })).toEqual({ ok: true, taken: true })
    expect((await shown()).map(({ outcome }) => outcome)).toEqual(['door_locked', 'letterbox'])
    const log = await owner.auditEntry.findMany({
      where: { object: `petition:${petition.id}` },
      orderBy: { id: 'asc' },
    })
    expect(log.map(({ action }) => action)).toEqual(['petition.refused', 'petition.hand-in'])
  })

  test('twice at once is handed in once', async () => {
    const { petition, note } = await closedPetition()
    expect(await Promise.all([note(declined), note(declined)])).toEqual(Array(2).fill({ ok: true, taken: true }))
    expect(await owner.handIn.count({ where: { petitionId: petition.id } })).toBe(1)
  })

  test('after its dossier was fetched needs no words for it', async () => {
    const { team, ada, petition, load, note } = await closedPetition()
    const { campaignId } = await load()
    const place = { teamId: team.id, campaignId, petitionId: petition.id, askedBy: ada.id, askedAt: now }
    const asked = { kind: 'dossier', choice: {}, reason: 'To hand it in', recipient: 'age1', locale: 'en' }
    const { id } = await owner.export.create({ data: { ...place, ...asked, state: 'made' }, select: { id: true } })
    expect(await note({})).toEqual({ ok: false, reason: 'no-dossier' })
    await owner.export.update({ where: { id }, data: { state: 'fetched' } })
    expect(await readDeskHandIns(context, await load())).toMatchObject({ hasDossier: true, deletedOn: later(30) })
    expect(await note({})).toEqual({ ok: true, taken: true })
  })
})

test('an answer comes once, after the hand-in, and stands with it', async () => {
  const { note, answer, shown, state } = await closedPetition()
  expect(await answer({})).toEqual({ ok: false, reason: 'not-now' })
  await note({ ...declined, 'words.en': 'It rained.' })
  expect(await answer({ answeredOn: '2026-05-25' })).toEqual({ ok: false, reason: 'too-early' })
  expect(await answer({ 'words.en': 'No.', 'words.ru': 'Нет.' })).toEqual({ ok: true })
  expect(await answer({ 'words.en': 'Other words' })).toEqual({ ok: true })
  expect((await state()).state).toBe('answered')
  const [handIn] = await shown('ru')
  expect(handIn?.words).toEqual({ locale: 'en', words: 'It rained.' })
  expect(handIn?.answer).toEqual({ on: new Date('2026-05-26'), words: { locale: 'ru', words: 'Нет.' }, scans: [] })
})

test('a picture is the team’s alone until an organiser makes it public, and gone when it is removed', async () => {
  const { ada, load, note, answer, shown } = await closedPetition()
  await note(declined)
  await answer({})
  const petition = await load()
  const [handIn] = (await readDeskHandIns(context, petition)).handIns
  const cleaned = await cleanPicture(await photograph())
  if (!cleaned.ok || !handIn) throw new Error('No picture')
  const add = (kind: 'photo' | 'scan') =>
    addHandInPicture(context, { petition, handInId: handIn.id, kind, picture: cleaned.picture })
  expect(await add('photo')).toEqual({ ok: true })
  expect(await add('scan')).toEqual({ ok: true })
  const [photo, scan] = (await readDeskHandIns(context, petition)).handIns[0]?.pictures ?? []
  if (!photo || !scan) throw new Error('No pictures')
  expect((await shown())[0]).toMatchObject({ photos: [], answer: { scans: [] } })
  expect(await readPublicPhoto(context, photo.id)).toBeUndefined()
  expect(await readDeskFile(context, ada, photo.fileId)).toMatchObject({ mime: 'image/jpeg' })
  const stranger = await createOrganiser(owner, { teamId: (await createTeam(owner)).id })
  expect(await readDeskFile(context, stranger, photo.fileId)).toBeUndefined()

  const act = (pictureId: string, act: 'publish' | 'hide' | 'remove') =>
    changeHandInPicture(context, { petition, pictureId, act })
  await act(photo.id, 'publish')
  await act(scan.id, 'publish')
  expect((await shown())[0]).toMatchObject({ photos: [photo.id], answer: { scans: [scan.id] } })
  expect(await readPublicPhoto(context, scan.id)).toMatchObject({ mime: 'image/jpeg' })
  await purgeFiles({ db: database.worker, now: later(3) })
  await act(scan.id, 'hide')
  expect(await readPublicPhoto(context, scan.id)).toBeUndefined()
  expect(await act(photo.id, 'remove')).toEqual({ ok: true })
  expect(await act(photo.id, 'remove')).toEqual({ ok: false, reason: 'unknown' })
  expect(await owner.storedFile.count({ where: { id: photo.fileId } })).toBe(0)
})

test('what is noted is read: a day, an outcome that a hand-in can have, words at their language', () => {
  expect(readHandInForm({ goneOn: 'soon', outcome: 'bounced' })).toEqual({
    ok: false,
    errors: { goneOn: 'invalid_format', outcome: 'no-outcome' },
  })
  expect(readHandInForm({ goneOn: '2026-05-26', outcome: 'letterbox', 'words.ru': 'x'.repeat(1_001) })).toEqual({
    ok: false,
    errors: { 'words.ru': 'too-long' },
  })
})

describe('what was written of a hand-in', () => {
  test('is corrected, of the answer once there is one, and the log says so', async () => {
    const { petition, note, answer, correct, shown, state } = await closedPetition()
    await note({ ...declined, place: 'Berln', 'words.en': 'It raned.', 'words.ru': 'Шёл дождь.' })
    const before = await state()
    expect(
      await correct({ place: 'Berlin', byWhom: '', 'words.en': 'It rained.', 'words.ru': '', 'answer.en': 'None yet' }),
    ).toEqual({ ok: true })
    expect(await shown('ru')).toMatchObject([{ place: 'Berlin', words: { locale: 'en', words: 'It rained.' } }])
    await answer({ 'words.en': 'They will lok.' })
    const fields = { place: 'Berlin', 'words.en': 'It rained.', 'answer.en': 'They will look.' }
    expect(await correct(fields)).toEqual({ ok: true })
    expect(await shown()).toMatchObject([
      { words: { words: 'It rained.' }, answer: { words: { words: 'They will look.' } } },
    ])
    expect((await state()).handedInAt).toEqual(before.handedInAt)
    const acts = await owner.auditEntry.count({
      where: { object: `petition:${petition.id}`, action: 'hand-in.correct' },
    })
    expect(acts).toBe(2)
  })

  test('of another petition is left alone, and what is too long says where', async () => {
    const [ours, theirs] = [await closedPetition(), await closedPetition()]
    await theirs.note({ ...declined, place: 'Bern' })
    const [{ id: handInId = '' } = {}] = await theirs.shown()
    const form = { place: 'Ours', byWhom: '', texts: [] }
    for (const id of [handInId, '', 'x'])
      expect(await correctHandInWords(context, { petition: await ours.load(), handInId: id, form })).toEqual({
        ok: false,
        reason: 'unknown',
      })
    expect(await theirs.shown()).toMatchObject([{ place: 'Bern' }])
    expect(readCorrectionForm({ 'words.en': 'x', 'answer.en': 'x'.repeat(1_001) })).toEqual({
      ok: false,
      errors: { 'answer.en': 'too-long' },
    })
  })
})
