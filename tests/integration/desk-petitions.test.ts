import { beforeEach, describe, expect, test } from 'vitest'
import type { Ability, Permitted } from '@/features/access/policy'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { closePetition } from '@/features/petitions/close-petition'
import { createPetition } from '@/features/petitions/create-petition'
import { loadPetition, type PetitionKey } from '@/features/petitions/load-petition'
import { publishPetition } from '@/features/petitions/publish-petition'
import { readPetition } from '@/features/petitions/read-petition'
import type { ChangeWeight } from '@/features/petitions/rules'
import { savePetition } from '@/features/petitions/save-petition'
import { translatePetition } from '@/features/petitions/translate-petition'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import * as factories from '@/tests/factories/petitions'
import { createSignature } from '@/tests/factories/signatures'
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

const load = async <A extends Ability>(ability: A, id: string): Promise<Permitted<A, PetitionKey>> =>
  found(await loadPetition(context, organiser, ability, id))

const noParts = { whoWeAre: '', whatWeNote: '' }
const english = {
  locale: 'en',
  title: 'Release them',
  summary: 'Short',
  ...noParts,
  text: 'Text',
  addresseeLine: 'To the court',
}
const russian = {
  ...english,
  locale: 'ru',
  title: 'Отпустите',
  summary: 'Кратко',
  text: 'Текст',
  addresseeLine: 'Суду',
}

/** An open petition of a public campaign with one signature under its first version. */
async function signedPetition() {
  const { id: campaignId } = await createCampaign(owner, { teamId })
  const petition = await factories.createPetition(owner, keys.web, {
    campaignId,
    createdAt: context.now,
    versions: [{ texts: { en: english } }],
  })
  const signature = await createSignature(owner, keys.web, { petition })
  const save = async (translations: (typeof english)[], weight?: ChangeWeight) => {
    const permitted = await load('edit', petition.id)
    const form = { ...(await readPetition(context, permitted)), translations, ...(weight && { weight }) }
    return savePetition(context, { petition: permitted, form })
  }
  return { ...petition, campaignId, signature, save }
}

async function newPetition(state: 'draft' | 'published' = 'published') {
  const { id } = await createCampaign(owner, { teamId, state })
  const campaign = found(await loadCampaign(context, organiser, 'edit', id))
  const outcome = await createPetition(context, { campaign, title: 'Release them', locale: 'en' })
  if (!outcome.ok) throw new Error(outcome.reason)
  const petition = await load('edit', outcome.id)
  const form = { ...(await readPetition(context, petition)), translations: [english, russian] }
  await savePetition(context, { petition, form })
  return petition
}

describe('the text people signed', () => {
  const versions = (petitionId: string) =>
    owner.petitionVersion.findMany({
      where: { petitionId },
      orderBy: { number: 'asc' },
      select: { number: true, translations: { select: { locale: true, title: true }, orderBy: { locale: 'asc' } } },
    })

  test('gets the next version by a material change, and the signature keeps its own', async () => {
    const petition = await signedPetition()
    expect(await petition.save([{ ...english, title: 'Free them' }], 'material')).toMatchObject({
      ok: true,
      version: 2,
    })
    expect(await versions(petition.id)).toEqual([
      { number: 1, translations: [{ locale: 'en', title: 'Release them' }] },
      { number: 2, translations: [{ locale: 'en', title: 'Free them' }] },
    ])
    const { version } = await owner.signature.findUniqueOrThrow({
      where: { id: petition.signature.id },
      select: { version: { select: { number: true } } },
    })
    expect(version.number).toBe(1)
    expect((await owner.petition.findUniqueOrThrow({ where: { id: petition.id } })).currentVersion).toBe(2)
  })

  test('may change again in the version nobody has signed yet', async () => {
    const petition = await signedPetition()
    await petition.save([{ ...english, title: 'Free them' }], 'material')
    expect(await petition.save([{ ...english, title: 'Free them all' }])).toMatchObject({ ok: true, version: 2 })
    expect(await versions(petition.id)).toHaveLength(2)
  })

  test('stays the same version when a language is added', async () => {
    const petition = await signedPetition()
    expect(await petition.save([english, russian])).toMatchObject({ ok: true, version: 1 })
    expect((await versions(petition.id))[0]?.translations).toHaveLength(2)
  })

  test('cannot be changed after the end', async () => {
    const petition = await signedPetition()
    await closePetition(context, { petition: await load('publish', petition.id) })
    expect(await petition.save([{ ...english, title: 'Free them' }])).toEqual({ ok: false, reason: 'closed' })
    expect(await petition.save([english, russian])).toMatchObject({ ok: true })
  })
})

describe('publishing', () => {
  test('opens the petition and makes the key of its index', async () => {
    const { id } = await newPetition()
    expect(await owner.petitionIndexKey.count({ where: { petitionId: id } })).toBe(0)
    for (let time = 0; time < 2; time++) {
      expect(await publishPetition(context, { petition: await load('publish', id) })).toEqual({ ok: true })
    }
    const row = await owner.petition.findUniqueOrThrow({ where: { id }, select: { state: true, opensAt: true } })
    expect(row).toEqual({ state: 'open', opensAt: context.now })
    expect(await owner.petitionIndexKey.count({ where: { petitionId: id } })).toBe(1)
  })

  test('is refused while nobody can read the campaign', async () => {
    const { id } = await newPetition('draft')
    expect(await publishPetition(context, { petition: await load('publish', id) })).toEqual({
      ok: false,
      reason: 'campaign-not-public',
    })
  })

  test('is refused with what is missing', async () => {
    const petition = await newPetition()
    const form = await readPetition(context, petition)
    const translations = [{ ...english, addresseeLine: '' }]
    await savePetition(context, { petition, form: { ...form, translations, closesOn: '2026-04-01' } })
    expect(await publishPetition(context, { petition: await load('publish', petition.id) })).toEqual({
      ok: false,
      reason: 'incomplete',
      gaps: [{ locale: 'en', field: 'addresseeLine' }],
    })
  })
})

describe('the end', () => {
  test('of a petition destroys its index key, and comes once', async () => {
    const { id } = await signedPetition()
    for (let time = 0; time < 2; time++) {
      expect(await closePetition(context, { petition: await load('publish', id) })).toEqual({ ok: true })
    }
    expect(await owner.petitionIndexKey.count({ where: { petitionId: id } })).toBe(0)
    expect(await publishPetition(context, { petition: await load('publish', id) })).toEqual({
      ok: false,
      reason: 'not-now',
    })
  })
})

test('an addressee must be in the directory', async () => {
  const petition = await newPetition()
  const form = await readPetition(context, petition)
  const { id: addresseeId } = await createAddressee(owner)
  expect(await savePetition(context, { petition, form: { ...form, addresseeId: petition.id } })).toEqual({
    ok: false,
    reason: 'unknown-addressee',
  })
  expect(await savePetition(context, { petition, form: { ...form, addresseeId } })).toMatchObject({ ok: true })
})

test('a translator adds a language to a draft, and only proposes one for an open petition', async () => {
  const translator = await createOrganiser(owner, { teamId, role: 'translator' })
  const kazakh = {
    ...{ locale: 'kk', title: 'Босатыңдар', summary: 'Қысқа', text: 'Мәтін', addresseeLine: 'Сотқа' },
    ...noParts,
  }
  const translate = async (id: string, revision: number) =>
    translatePetition(context, {
      petition: found(await loadPetition(context, translator, 'translate', id)),
      form: { revision, ...kazakh, questions: [] },
    })
  const draft = await newPetition()
  expect(await translate(draft.id, 2)).toMatchObject({ ok: true, waits: false, current: { revision: 3 } })
  const open = await signedPetition()
  expect(await translate(open.id, 1)).toMatchObject({ ok: true, waits: true, current: { revision: 1 } })
  const { translations } = await readPetition(context, await load('edit', open.id))
  expect(translations.map(({ locale }) => locale)).toEqual(['en'])
})
