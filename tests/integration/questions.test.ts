import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { loadPetition } from '@/features/petitions/load-petition'
import { publishPetition } from '@/features/petitions/publish-petition'
import { readPetition } from '@/features/petitions/read-petition'
import { readPublicPetition } from '@/features/petitions/read-public-petition'
import { savePetition } from '@/features/petitions/save-petition'
import { translatePetition } from '@/features/petitions/translate-petition'
import { answerField, answerRemoval, type WrittenQuestion } from '@/features/questions/rules'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { correctSignature } from '@/features/signatures/correct-signature'
import { eraseSignature } from '@/features/signatures/erase-signature'
import { mergeCorrections } from '@/features/signatures/merge-corrections'
import { readOpenPetition } from '@/features/signatures/read-open-petition'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { readCorrection, readSignForm } from '@/features/signatures/schema'
import { createQuestions } from '@/tests/factories/questions'
import { createOrganiser } from '@/tests/factories/teams'
import { allColumns, createExportFixture } from './exports-fixture'
import { createTestDatabase } from './harness'
import { createFixture } from './signatures-fixture'

/* An organiser asks questions of their own; what is answered is sealed, exported, corrected and forgotten with the rest. */

const database = await createTestDatabase()
const plain = { name: 'Ada Signer', email: 'ada@example.org', country: 'GB', consent: 'yes' }
const words = (label: string, options = '') => ({ locale: 'en', label, hint: '', options })
const asked = (label: string, rest: Partial<WrittenQuestion> = {}): WrittenQuestion => {
  return { id: null, kind: 'text', required: false, withdrawn: false, texts: [words(label)], ...rest }
}
const choice = asked('Where from?', {
  kind: 'choice',
  required: true,
  texts: [words('Where from?', 'A union\nA friend')],
})

async function petitionWithQuestions() {
  const fixture = await createFixture(database)
  const { petition, web } = fixture
  const { campaign } = await database.owner.petition.findUniqueOrThrow({
    where: { id: petition.id },
    select: { campaign: { select: { teamId: true } } },
  })
  const organiser = await createOrganiser(database.owner, campaign)
  const load = async () => {
    const key = await loadPetition(web(), organiser, 'edit', petition.id)
    if (!key) throw new Error('Not permitted')
    return key
  }
  const current = async () => (await readPetition(web(), await load())).questions
  const save = async (questions: WrittenQuestion[]) => {
    const key = await load()
    return savePetition(web(), { petition: key, form: { ...(await readPetition(web(), key)), questions } })
  }
  /** What its form asks a minute later: it is kept for seconds. */
  const open = async () => {
    const found = await readOpenPetition(web(new Date(Date.now() + 60_000)), petition.slug)
    if (!found) throw new Error('Not open')
    return found
  }
  const kept = async () => {
    const [contact] = await database.owner.signerContact.findMany({ where: { petitionId: petition.id } })
    return contact && openAsWorker(database.keys.worker, contact)
  }
  return { ...fixture, load, current, save, open, kept, organiser }
}

test('questions are kept in their order, and every one without words is left out', async () => {
  const { save, current } = await petitionWithQuestions()
  expect(await save([asked('What for?'), asked(''), choice])).toMatchObject({ ok: true })
  expect((await current()).map(({ texts }) => texts[0]?.label)).toEqual(['What for?', 'Where from?'])
  expect(await save((await current()).toReversed())).toMatchObject({ ok: true })
  expect((await current()).map(({ texts }) => texts[0]?.label)).toEqual(['Where from?', 'What for?'])
  expect(await save([])).toMatchObject({ ok: true, current: { questions: [] } })
})

test('an open petition keeps its questions whole', async () => {
  const { save } = await petitionWithQuestions()
  const gaps = [{ locale: 'en', field: 'questions' }]
  const one = { ...choice, texts: [words('Where from?', 'A union')] }
  expect(await save([one])).toEqual({ ok: false, reason: 'incomplete', gaps })
})

test('until somebody signs, another meaning is another question; then it can only be withdrawn and translated', async () => {
  const { save, current, sign } = await petitionWithQuestions()
  await save([choice])
  const [first] = await current()
  await save([{ ...first, texts: [words('From whom?', 'A union\nA friend')] } as WrittenQuestion])
  const [second] = await current()
  expect(second?.id).not.toBe(first?.id)
  await sign('ada@example.org')
  const frozen = { ok: false, reason: 'frozen' }
  expect(await save([])).toEqual(frozen)
  expect(await save([{ ...second, kind: 'text' } as WrittenQuestion])).toEqual(frozen)
  expect(await save([{ ...second, texts: [words('Why?', 'A union\nA friend')] } as WrittenQuestion])).toEqual(frozen)
  const russian = { locale: 'ru', label: 'Откуда?', hint: '', options: 'Профсоюз\nДрузья' }
  const after = { ...second, required: false, withdrawn: true, texts: [...(second?.texts ?? []), russian] }
  expect(await save([after as WrittenQuestion, asked('And why?')])).toMatchObject({ ok: true })
  expect(await current()).toMatchObject([{ id: second?.id, withdrawn: true }, { withdrawn: false }])
})

test('a form is refused for an answer that is missing, too long or not an option, and other questions are not read', async () => {
  const { save, open } = await petitionWithQuestions()
  await save([choice, asked('What for?'), asked('I am of age', { kind: 'tick', required: true })])
  const petition = await open()
  const [from = '', why = '', tick = ''] = petition.questions.map(({ id }) => answerField(id))
  const errorsOf = (fields: Record<string, string>) => {
    const reading = readSignForm({ ...plain, ...fields }, '', petition)
    return reading.ok ? reading.value.answers : reading.errors
  }
  expect(errorsOf({})).toEqual({ [from]: 'answer.empty', [tick]: 'answer.tick' })
  for (const wrong of ['2', '-1', '01', '1.0', 'A union', '٠'])
    expect(errorsOf({ [from]: wrong, [tick]: 'yes' })).toEqual({ [from]: 'answer.unknown' })
  expect(errorsOf({ [from]: '0', [tick]: 'yes', [why]: 'x'.repeat(501) })).toEqual({ [why]: 'answer.long' })
  expect(errorsOf({ [from]: '0', [tick]: 'yes', [why]: 'x'.repeat(1_000_000) })).toEqual({ [why]: 'answer.long' })
  const other = answerField('6f9619ff-8b86-4d01-b42d-00cf4fc964ff')
  const [a = '', , c = ''] = petition.questions.map(({ id }) => id)
  expect(errorsOf({ [from]: '1', [tick]: 'yes', [why]: ' ', [other]: 'x' })).toEqual({ [a]: '1', [c]: 'yes' })
})

test('a question without words in the language of the page is shown in the original one', async () => {
  const { save, petition, web } = await petitionWithQuestions()
  const short = { locale: 'ru', label: 'Откуда?', hint: '', options: 'Профсоюз' }
  const whole = { locale: 'ru', label: 'Зачем?', hint: '', options: '' }
  await save([
    { ...choice, texts: [...choice.texts, short] },
    { ...asked('What for?'), texts: [words('What for?'), whole] },
  ])
  const shown = await readPublicPetition(web(), petition.slug, 'ru')
  expect(shown?.questions).toMatchObject([
    { locale: 'en', label: 'Where from?', options: ['A union', 'A friend'] },
    { locale: 'ru', label: 'Зачем?' },
  ])
})

test('an answer is sealed, corrected beside the others, removed, and forgotten with the signature', async () => {
  const { save, open, signAndConfirm, web, kept, petition, current } = await petitionWithQuestions()
  await save([choice, asked('What for?')])
  const [from = '', why = ''] = (await open()).questions.map(({ id }) => id)
  const token = await signAndConfirm('ada@example.org', { answers: { [from]: '0', [why]: 'For them' } })
  const worker = { db: database.worker, keys: database.keys.worker, now: new Date() }
  const correct = async (fields: Record<string, string>) => {
    const reading = readCorrection(fields, await readOwnSignature(web(), token))
    if (!reading.ok) return reading
    await correctSignature(web(), { token, correction: reading.value })
    await mergeCorrections(worker)
    return kept()
  }
  expect(await correct({ [answerField(from)]: '1' })).toMatchObject({ answers: { [from]: '1', [why]: 'For them' } })
  expect(await correct({ [answerField(from)]: '7' })).toMatchObject({ ok: false })
  // What is required stays as long as the form asks it.
  expect(await correct({ [answerRemoval(from)]: 'yes' })).toMatchObject({ ok: false })
  expect(await correct({ [answerRemoval(why)]: 'yes' })).toMatchObject({ answers: { [from]: '1' } })
  expect(await kept()).not.toMatchObject({ answers: { [why]: expect.anything() } })
  await save((await current()).map((question) => ({ ...question, withdrawn: true })))
  expect(await correct({ [answerField(why)]: 'Again' })).toMatchObject({ ok: false })
  expect(await correct({ [answerRemoval(from)]: 'yes' })).toMatchObject({ name: 'Ada Signer', answers: {} })
  await eraseSignature(web(), { token })
  expect(await database.owner.signerContact.count({ where: { petitionId: petition.id } })).toBe(0)
})

test('the list of signatures has a column for each question, safe in a spreadsheet', async () => {
  const { petition, sign, askedId, approve, make, fetchFile, openFile } = await createExportFixture(database)
  const texts = (label: string, options = '') => ({ en: { label, hint: '', options } })
  const [from = '', why = '', tick = ''] = await createQuestions(database.owner, petition.id, [
    { kind: 'choice', withdrawn: true, texts: texts('Where from?', 'A union\n=A friend') },
    { kind: 'text', texts: texts('=What for?') },
    { kind: 'tick', texts: texts('I can help') },
  ])
  await sign({ signer: { name: 'Ada', answers: { [from]: '1', [why]: '=1+1\n"two"', [tick]: 'yes', other: 'x' } } })
  await sign({ signer: { name: 'Ben' } })
  const id = await askedId({ ...allColumns, columns: ['name', 'answers'] })
  await approve(id)
  await make()
  const csv = await openFile(await fetchFile(id))
  const [head, ...rows] = parse(csv, { bom: true }) as string[][]
  expect(head).toEqual(['name', 'Where from?', "'=What for?", 'I can help', 'state', 'may_be_shown', 'export'])
  expect(rows.map((row) => row.slice(0, 4)).toSorted()).toEqual([
    ['Ada', "'=A friend", `'=1+1\n"two"`, 'yes'],
    ['Ben', '', '', ''],
  ])
})

test('a translator puts words of a question into a draft, and cannot put them into the original', async () => {
  const { petition, web, organiser, save } = await petitionWithQuestions()
  await database.owner.petition.update({ where: { id: petition.id }, data: { state: 'draft' } })
  const saved = await save([choice])
  const [question] = saved.ok ? saved.current.questions : []
  const key = await loadPetition(web(), organiser, 'translate', petition.id)
  if (!key || !saved.ok) throw new Error('Not permitted')
  const text = {
    locale: 'ru',
    title: 'Название',
    summary: '',
    whoWeAre: '',
    whatWeNote: '',
    text: '',
    addresseeLine: '',
  }
  const pieces = { label: 'Откуда?', hint: '', options: 'Профсоюз\nДрузья', kind: 'text' }
  const questions = Object.entries(pieces).map(([name, text]) => ({ id: `${question?.id}/${name}`, text }))
  const form = { revision: saved.current.revision, ...text, questions }
  const outcome = await translatePetition(web(), { petition: key, form })
  expect(outcome).toMatchObject({ ok: true, current: { questions: [{ id: question?.id, kind: 'choice' }] } })
  expect(outcome.ok && outcome.current.questions[0]?.texts).toHaveLength(2)
})

test('a draft whose question has no options does not open', async () => {
  const { petition, web, organiser, save } = await petitionWithQuestions()
  await database.owner.petition.update({ where: { id: petition.id }, data: { state: 'draft' } })
  await save([{ ...choice, texts: [words('Where from?')] }])
  const key = await loadPetition(web(), organiser, 'publish', petition.id)
  if (!key) throw new Error('Not permitted')
  expect(await publishPetition(web(), { petition: key })).toMatchObject({
    ok: false,
    reason: 'incomplete',
    gaps: [{ locale: 'en', field: 'questions' }],
  })
})
