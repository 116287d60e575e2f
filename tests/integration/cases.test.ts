import { beforeEach, describe, expect, test } from 'vitest'
import { loadTeam } from '@/features/access/load-team'
import { answerHarmCheck } from '@/features/cases/answer-harm-check'
import { askHarmCheck } from '@/features/cases/ask-harm-check'
import { changeStatus } from '@/features/cases/change-status'
import { createCase } from '@/features/cases/create-case'
import { loadCase } from '@/features/cases/load-case'
import { readCase } from '@/features/cases/read-case'
import { readHarmGate } from '@/features/cases/read-harm-gate'
import { resumeLetter } from '@/features/cases/resume-letter'
import { saveCase } from '@/features/cases/save-case'
import type { CaseForm } from '@/features/cases/schema'
import { stopUnchecked } from '@/features/cases/stop-unchecked'
import { readDraftParts } from '@/features/letters/read-draft-parts'
import { readPublicLetter } from '@/features/letters/read-public-letter'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { publishModelLetter } from '@/features/model-letters/publish-model-letter'
import { readModelLetter } from '@/features/model-letters/read-model-letter'
import { saveModelLetter } from '@/features/model-letters/save-model-letter'
import { newMail } from '@/features/outbox/queue-mail'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createLetter, createModelLetter } from '@/tests/factories/letters'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { facts, found, safe } from './cases-fixture'
import { createTestDatabase } from './harness'
import { openMails } from './outbox-fixture'

const database = await createTestDatabase()
const { owner: db, web, worker, keys } = database
const now = new Date('2016-05-25T10:00:00Z')
const context = { db: web, now, keys: keys.web }

let teamId = ''
let first = { id: '', email: '' }
let second = { id: '', email: '' }
beforeEach(async () => {
  teamId = (await createTeam(db)).id
  first = await createOrganiser(db, { teamId, role: 'organiser' })
  second = await createOrganiser(db, { teamId, role: 'owner' })
})

async function newCase() {
  const team = found(await loadTeam(context, first, 'editCases', teamId))
  const form = {
    name: 'Aigul Test',
    locale: 'en',
    status: 'detained',
    statusOn: '2016-05-18',
    source: 'Her lawyer',
  } as const
  const outcome = await createCase(context, { team, form })
  if (!outcome.ok) throw new Error(outcome.reason)
  const person = found(await loadCase(context, first, 'editCases', outcome.id))
  const save = async (changes: Partial<CaseForm>) => {
    const { form: current } = await readCase(context, person)
    return saveCase(context, { person, form: { ...current, ...changes } })
  }
  await save({ facts })
  return { person, save }
}

/** A model letter about a person: a draft with places for name, status and facts. */
async function newLetterAbout(caseId: string) {
  const campaign = await createCampaign(db, { teamId })
  const texts = {
    en: {
      title: 'Free her',
      summary: 'Short',
      subject: '{person}',
      text: '{person}, {status}, is innocent.\n\n{facts}',
    },
  }
  const { id, slug } = await createModelLetter(db, { campaignId: campaign.id, state: 'draft', texts })
  await db.modelLetter.update({ where: { id }, data: { caseId } })
  const by = async (who: { id: string }) => found(await loadModelLetter(context, who, 'publish', id))
  const open = async () => {
    await askHarmCheck(context, { letter: await by(first) })
    return answerHarmCheck(context, { letter: await by(second), form: safe })
  }
  return { id, slug, by, open, publish: async () => publishModelLetter(context, { letter: await by(first) }) }
}

/** A letter of the model that waits in the queue to its addressee. */
async function waitingMail(modelLetterId: string) {
  const addressee = await createAddressee(db, {})
  const letter = await createLetter(db, {
    modelLetterId,
    addresseeId: addressee.id,
    deliveries: [{ channel: 'our_mail', state: 'queued' }],
  })
  const payload = { to: 'addressee', email: 'a@example.org' } as const
  const mail = newMail(context, { kind: 'letter', locale: 'en', payload, aboutId: letter.id })
  const delivery = await db.delivery.findFirstOrThrow({ where: { letterId: letter.id }, select: { id: true } })
  const data = { ...mail, state: 'waiting', addresseeId: addressee.id, delivery: { connect: delivery } } as const
  return { ...(await db.outboxMail.create({ data, select: { id: true } })), deliveryId: delivery.id }
}
const stateOf = async ({ id }: { id: string }) => (await db.outboxMail.findUniqueOrThrow({ where: { id } })).state

describe('a letter about a person', () => {
  test('speaks of name, status and usable facts, and of nothing else', async () => {
    const { person } = await newCase()
    const letter = await newLetterAbout(person.id)
    await letter.open()
    expect(await letter.publish()).toEqual({ ok: true })
    const shown = found(await readPublicLetter(context, letter.slug, 'en'))
    expect(shown.subject).toBe('Aigul Test')
    expect(shown.text).toBe('Aigul Test, in detention since 18 May 2016, is innocent.\n\nThe hearing took minutes.')
    const { id } = await createAddressee(db, {})
    const parts = found(await readDraftParts(context, { slug: letter.slug, addresseeId: id, screen: 'en' }))
    expect(parts.model.text).toContain('in detention since 18 May 2016')
    expect(JSON.stringify([shown, parts])).not.toContain('SECRET')
  })

  test('is not published before a second organiser has answered for exactly this text', async () => {
    const { person } = await newCase()
    const letter = await newLetterAbout(person.id)
    expect(await letter.publish()).toMatchObject({ reason: 'gate' })
    await askHarmCheck(context, { letter: await letter.by(first) })
    expect(await readHarmGate(context, letter.id)).toBe('asked')
    const itself = await letter.by(first)
    expect(await answerHarmCheck(context, { letter: itself, form: safe })).toMatchObject({ reason: 'same-person' })
    const other = await letter.by(second)
    const refused = { ...safe, consent: 'refused' } as const
    expect(await answerHarmCheck(context, { letter: other, form: refused })).toMatchObject({ reason: 'cannot-be-safe' })
    const long = { ...safe, until: '2017-07-01' }
    expect(await answerHarmCheck(context, { letter: other, form: long })).toMatchObject({ reason: 'until' })
    await db.modelLetterTranslation.updateMany({ where: { modelLetterId: letter.id }, data: { subject: 'Changed' } })
    expect(await answerHarmCheck(context, { letter: other, form: safe })).toMatchObject({ reason: 'changed' })
    expect(await letter.open()).toEqual({ ok: true })
    expect(await answerHarmCheck(context, { letter: other, form: safe })).toMatchObject({ reason: 'nobody-asked' })
    expect(await letter.publish()).toEqual({ ok: true })
  })

  test('is not published while a place of its text stays empty', async () => {
    const { person, save } = await newCase()
    await save({ facts: [] })
    const letter = await newLetterAbout(person.id)
    await letter.open()
    expect(await letter.publish()).toMatchObject({ reason: 'empty-places' })
  })

  test('another team knows neither the case nor how to name it', async () => {
    const { person } = await newCase()
    const stranger = await createOrganiser(db, { teamId: (await createTeam(db)).id })
    expect(await loadCase(context, stranger, 'seeCases', person.id)).toBeNull()
    const translator = await createOrganiser(db, { teamId, role: 'translator' })
    expect(await loadCase(context, translator, 'seeCases', person.id)).not.toBeNull()
    expect(await loadCase(context, translator, 'editCases', person.id)).toBeNull()
  })
})

describe('when what is known changes', () => {
  const changed = {
    ...({ status: 'freed', statusOn: '2016-05-24', source: 'Her lawyer', note: '' } as const),
    ...{ sourceUrl: '', isPublic: false },
  }

  test('letters stop at once, mails in the queue stop, and everybody who may send is told', async () => {
    const { person } = await newCase()
    const letter = await newLetterAbout(person.id)
    await letter.open()
    await letter.publish()
    const mail = await waitingMail(letter.id)
    expect(await changeStatus(context, { person, form: changed })).toEqual({ ok: true, letters: 1, stopped: 1 })
    expect(await stateOf(mail)).toBe('stopped')
    expect(found(await readPublicLetter(context, letter.slug, 'en'))).toMatchObject({ open: false, stopped: true })
    const told = (await openMails(database, 'case_changed')).filter(({ caseId }) => caseId === person.id)
    expect(told.map(({ email }) => email).sort()).toEqual([first.email, second.email].sort())
    expect(await changeStatus(context, { person, form: changed })).toMatchObject({ reason: 'same' })
    const later = { ...changed, statusOn: '2016-06-24' }
    expect(await changeStatus(context, { person, form: later })).toMatchObject({ reason: 'day' })
  })

  test('they go on only after a second look, with the waiting mails or without them', async () => {
    const { person } = await newCase()
    const letter = await newLetterAbout(person.id)
    await letter.open()
    await letter.publish()
    const mail = await waitingMail(letter.id)
    await changeStatus(context, { person, form: changed })
    const mine = await letter.by(first)
    expect(await resumeLetter(context, { letter: mine, waiting: 'send' })).toMatchObject({ reason: 'gate' })
    await letter.open()
    expect(await resumeLetter(context, { letter: mine, waiting: 'send' })).toEqual({ ok: true, mails: 1 })
    expect(await stateOf(mail)).toBe('waiting')
    expect(await resumeLetter(context, { letter: mine, waiting: 'send' })).toMatchObject({ reason: 'not-stopped' })

    await changeStatus(context, { person, form: { ...changed, status: 'died' } })
    await letter.open()
    expect(await resumeLetter(context, { letter: mine, waiting: 'cancel' })).toEqual({ ok: true, mails: 1 })
    expect(await stateOf(mail)).toBe('cancelled')
    const { state } = await db.delivery.findUniqueOrThrow({ where: { id: mail.deliveryId } })
    expect(state).toBe('failed')
  })

  test('another fact, or another text, stops a public letter as well; a second pair of eyes opens it', async () => {
    const { person, save } = await newCase()
    const letter = await newLetterAbout(person.id)
    await letter.open()
    await letter.publish()
    await save({ facts: facts.slice(0, 1).map((fact) => ({ ...fact, mayBeUsed: false })) })
    expect((await readPublicLetter(context, letter.slug, 'en'))?.stopped).toBe(true)

    const other = await newLetterAbout((await newCase()).person.id)
    await other.open()
    await other.publish()
    const editable = found(await loadModelLetter(context, first, 'edit', other.id))
    const form = await readModelLetter(context, editable)
    await saveModelLetter(context, { letter: editable, form })
    expect((await readPublicLetter(context, other.slug, 'en'))?.stopped).toBe(false)
    const [text] = form.translations
    const longer = {
      ...form,
      revision: form.revision + 1,
      translations: [{ ...found(text), text: '{person} must be free.' }],
    }
    expect(await saveModelLetter(context, { letter: editable, form: longer })).toMatchObject({ ok: true })
    expect((await readPublicLetter(context, other.slug, 'en'))?.stopped).toBe(true)
  })

  test('answers that have grown too old stop a letter by themselves', async () => {
    const letter = await newLetterAbout((await newCase()).person.id)
    await letter.open()
    await letter.publish()
    await stopUnchecked({ db: worker, now: new Date('2016-07-01T23:00:00Z') })
    expect((await readPublicLetter(context, letter.slug, 'en'))?.stopped).toBe(false)
    await stopUnchecked({ db: worker, now: new Date('2016-07-02T00:10:00Z') })
    expect((await readPublicLetter(context, letter.slug, 'en'))?.stopped).toBe(true)
  })

  test('so do demands that say something else', async () => {
    const letter = await newLetterAbout((await newCase()).person.id)
    await letter.open()
    await letter.publish()
    await db.demandTranslation.updateMany({ where: { demand: { campaign: { teamId } } }, data: { text: 'Changed.' } })
    expect(await readHarmGate(context, letter.id)).toBe('outdated')
    await stopUnchecked({ db: worker, now })
    expect((await readPublicLetter(context, letter.slug, 'en'))?.stopped).toBe(true)
  })

  test('two who write at once are told, and nothing is overwritten', async () => {
    const { person } = await newCase()
    const { form } = await readCase(context, person)
    expect(await saveCase(context, { person, form })).toMatchObject({ ok: true })
    expect(await saveCase(context, { person, form })).toEqual({ ok: false, reason: 'changed' })
  })
})
