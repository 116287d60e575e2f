import { beforeEach, describe, expect, test } from 'vitest'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { closeModelLetter } from '@/features/model-letters/close-model-letter'
import { createModelLetter } from '@/features/model-letters/create-model-letter'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { publishModelLetter } from '@/features/model-letters/publish-model-letter'
import { readModelLetter } from '@/features/model-letters/read-model-letter'
import { saveModelLetter } from '@/features/model-letters/save-model-letter'
import { type ModelLetterForm, modelLetterForm } from '@/features/model-letters/schema'
import { translateModelLetter } from '@/features/model-letters/translate-model-letter'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

const { owner, web, keys } = await createTestDatabase()
const context = { db: web, now: new Date('2026-03-01T12:00:00Z'), keys: keys.web }

let teamId = ''
let organiser = { id: '' }
beforeEach(async () => {
  teamId = (await createTeam(owner)).id
  organiser = await createOrganiser(owner, { teamId, role: 'organiser' })
})

function found<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new Error('not found')
  return thing
}

const publishable = async (id: string) => found(await loadModelLetter(context, organiser, 'publish', id))

async function newLetter(state: 'draft' | 'published' = 'published') {
  const { id } = await createCampaign(owner, { teamId, state })
  const campaign = found(await loadCampaign(context, organiser, 'edit', id))
  const outcome = await createModelLetter(context, { campaign, title: 'Write', locale: 'en', addressedState: 'KZ' })
  if (!outcome.ok) throw new Error(outcome.reason)
  const letter = found(await loadModelLetter(context, organiser, 'edit', outcome.id))
  const form = await readModelLetter(context, letter)
  const save = (changes: Partial<ModelLetterForm>) =>
    saveModelLetter(context, { letter, form: modelLetterForm.parse({ ...form, ...changes }) })
  return { letter, form, save }
}

const english = { locale: 'en', title: 'Write', summary: 'Short', subject: 'Nine miners', text: 'I write to you.' }

test('a title that is the name of a page gets another address', async () => {
  const { id } = await createCampaign(owner, { teamId })
  const campaign = found(await loadCampaign(context, organiser, 'edit', id))
  const outcome = await createModelLetter(context, { campaign, title: 'Cosign', locale: 'en', addressedState: 'KZ' })
  if (!outcome.ok) throw new Error(outcome.reason)
  expect((await publishable(outcome.id)).slug).toBe('cosign-2')
})

describe('saving a model letter', () => {
  test('keeps languages, country paragraphs, limits and doors', async () => {
    const { letter, save } = await newLetter()
    const berlin = await createAddressee(owner, { hostCountry: 'DE' })
    const ministry = await createAddressee(owner, { kind: 'foreign_ministry', hostCountry: 'KZ' })
    const changes = {
      translations: [english, { ...english, locale: 'ru', title: 'Напишите' }],
      paragraphs: [{ country: 'SE', locale: 'en', text: 'In Sweden five of us sign.' }],
      overrides: [{ country: 'AT', addresseeId: berlin.id }],
      fallbackId: ministry.id,
      editing: 'addition' as const,
      closesOn: '2026-12-31',
    }
    expect(await save(changes)).toMatchObject({ ok: true, current: { revision: 2 } })
    expect(await readModelLetter(context, letter)).toMatchObject(changes)
  })

  test('refuses a door of another state, and one that was removed', async () => {
    const { save } = await newLetter()
    const foreign = await createAddressee(owner, { state: 'UZ' })
    const removed = await createAddressee(owner)
    await owner.addressee.update({ where: { id: removed.id }, data: { removedAt: context.now } })
    for (const { id } of [foreign, removed]) {
      const outcome = await save({ translations: [english], overrides: [{ country: 'AT', addresseeId: id }] })
      expect(outcome).toEqual({ ok: false, reason: 'unknown-addressee' })
    }
  })

  test('from a second tab is refused with what the first one saved', async () => {
    const { save } = await newLetter()
    await save({ translations: [english], editing: 'fixed' })
    expect(await save({ translations: [english], editing: 'free' })).toMatchObject({
      ok: false,
      reason: 'changed',
      current: { editing: 'fixed' },
    })
  })
})

describe('publishing a model letter', () => {
  test('needs whole texts and a public campaign, and can be undone and done again', async () => {
    const { letter, save } = await newLetter()
    expect(await publishModelLetter(context, { letter: await publishable(letter.id) })).toMatchObject({
      reason: 'incomplete',
      gaps: [
        { locale: 'en', field: 'summary' },
        { locale: 'en', field: 'subject' },
        { locale: 'en', field: 'text' },
      ],
    })
    await save({ translations: [english] })
    for (const step of [publishModelLetter, closeModelLetter, closeModelLetter, publishModelLetter]) {
      expect(await step(context, { letter: await publishable(letter.id) })).toEqual({ ok: true })
    }
  })

  test('waits for the campaign', async () => {
    const { letter, save } = await newLetter('draft')
    await save({ translations: [english] })
    expect(await publishModelLetter(context, { letter: await publishable(letter.id) })).toEqual({
      ok: false,
      reason: 'campaign-not-public',
    })
    expect(await closeModelLetter(context, { letter: await publishable(letter.id) })).toMatchObject({ ok: false })
  })
})

test('a translator writes a language and its country paragraphs, and leaves the others alone', async () => {
  const { letter, save } = await newLetter()
  await save({ translations: [english], paragraphs: [{ country: 'SE', locale: 'en', text: 'In Sweden.' }] })
  const translator = await createOrganiser(owner, { teamId, role: 'translator' })
  const russian = { locale: 'ru', title: 'Напишите', summary: 'Кратко', subject: 'Девять шахтёров', text: 'Пишу вам.' }
  const outcome = await translateModelLetter(context, {
    letter: found(await loadModelLetter(context, translator, 'translate', letter.id)),
    form: { revision: 2, ...russian, paragraphs: [{ country: 'SE', text: 'В Швеции.' }] },
  })
  expect(outcome).toMatchObject({ ok: true, waits: false, current: { revision: 3 } })
  expect(await readModelLetter(context, letter)).toMatchObject({
    translations: [english, russian],
    paragraphs: [
      { country: 'SE', locale: 'en', text: 'In Sweden.' },
      { country: 'SE', locale: 'ru', text: 'В Швеции.' },
    ],
  })
})
