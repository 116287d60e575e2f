import { describe, expect, test } from 'vitest'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { copiedOfCampaign } from '@/features/duplicates/copy-campaign'
import { copiedOfLetter } from '@/features/duplicates/copy-model-letter'
import { copiedOfPetition } from '@/features/duplicates/copy-petition'
import { duplicateCampaign } from '@/features/duplicates/duplicate-campaign'
import { duplicateModelLetter } from '@/features/duplicates/duplicate-model-letter'
import { duplicatePetition } from '@/features/duplicates/duplicate-petition'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { loadPetition } from '@/features/petitions/load-petition'
import { Prisma } from '@/generated/prisma/client'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createModelLetter } from '@/tests/factories/letters'
import { createPetition } from '@/tests/factories/petitions'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

/* A petition, a letter or a whole campaign is begun from another. */

const database = await createTestDatabase()
const context = { db: database.web, now: new Date() }

function found<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new Error('not found')
  return thing
}

async function campaignWithAll() {
  const { owner, keys } = database
  const team = await createTeam(owner)
  const organiser = await createOrganiser(owner, { teamId: team.id })
  const campaign = await createCampaign(owner, { teamId: team.id, demo: true })
  const addressee = await createAddressee(owner)
  const petition = await createPetition(owner, keys.web, {
    campaignId: campaign.id,
    addresseeId: addressee.id,
    goal: 500,
    closesAt: new Date('2030-01-01'),
    versions: [
      { texts: { en: { title: 'Old', summary: '', text: 'Old', addresseeLine: '' } } },
      {
        texts: {
          en: {
            title: 'Free them',
            summary: 'Nine',
            whoWeAre: 'Miners',
            whatWeNote: 'Nine are held',
            text: '**Free** them',
            addresseeLine: 'To the Minister',
          },
          ru: { title: 'Освободите их', summary: '', text: '', addresseeLine: '' },
        },
      },
    ],
  })
  await owner.petition.update({
    where: { id: petition.id },
    data: {
      commentWall: true,
      pledgeKinds: ['translate'],
      cityUse: 'required',
      roleUse: 'hidden',
      questions: {
        create: [
          {
            position: 1,
            kind: 'choice',
            required: true,
            texts: { create: { locale: 'en', label: 'Where do you work?', hint: '', options: 'Mine\nOffice' } },
          },
          { position: 2, kind: 'tick', withdrawn: true },
        ],
      },
      thanks: { create: { sends: true, texts: { create: { locale: 'en', sentence: 'Thank you all.' } } } },
    },
  })
  const letter = await createModelLetter(owner, {
    campaignId: campaign.id,
    hourlyCap: 5,
    digest: true,
    paragraphs: { GB: { en: 'You chair the council.' } },
  })
  const modelLetterId = letter.id
  await owner.letterVariant.create({
    data: { modelLetterId, locale: 'en', position: 1, subject: 'Another', opening: 'Nine men.' },
  })
  await owner.doorOverride.create({ data: { modelLetterId, country: 'FR', addresseeId: addressee.id } })
  await owner.setCountry.create({ data: { modelLetterId, country: 'SE', addedOn: new Date() } })
  await owner.copyRule.create({
    data: {
      modelLetterId,
      position: 1,
      reader: 'press',
      name: 'The Evening Paper',
      email: 'desk@paper.example',
      covers: { create: { locale: 'en', text: 'For your information' } },
    },
  })
  const seen = {
    campaign: found(await loadCampaign(context, organiser, 'beginCampaigns', campaign.id)),
    petition: found(await loadPetition(context, organiser, 'edit', petition.id)),
    letter: found(await loadModelLetter(context, organiser, 'edit', letter.id)),
  }
  return {
    ...seen,
    archive: () => owner.campaign.update({ where: { id: campaign.id }, data: { state: 'archived' } }),
    reload: async () => found(await loadPetition(context, organiser, 'edit', petition.id)),
  }
}

/** A petition with what a copy takes over, and its newest texts. */
const petitionAsCopied = (id: string) =>
  database.owner.petition.findUniqueOrThrow({
    where: { id },
    select: {
      ...copiedOfPetition,
      thanks: { select: { sends: true, texts: { omit: { petitionId: true } } } },
      questions: {
        where: { withdrawn: false },
        select: { position: true, kind: true, required: true, texts: { omit: { questionId: true } } },
      },
      versions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { translations: { orderBy: { locale: 'asc' }, omit: { versionId: true, title: true } } },
      },
    },
  })

const letterAsCopied = (id: string) =>
  database.owner.modelLetter.findUniqueOrThrow({
    where: { id },
    select: {
      ...copiedOfLetter,
      translations: { omit: { modelLetterId: true, title: true } },
      variants: { omit: { modelLetterId: true } },
      paragraphs: { omit: { modelLetterId: true } },
      overrides: { omit: { modelLetterId: true } },
      setCountries: { select: { country: true } },
      copyRules: { omit: { id: true, modelLetterId: true }, include: { covers: { omit: { copyRuleId: true } } } },
    },
  })

describe('a copy', () => {
  test('of a petition is a draft with its newest texts, and nobody has signed it', async () => {
    const { petition } = await campaignWithAll()
    const copy = await duplicatePetition(context, { petition })
    if (!copy.ok) throw new Error(copy.reason)
    expect(await petitionAsCopied(copy.id)).toEqual(await petitionAsCopied(petition.id))
    const made = await database.owner.petition.findUniqueOrThrow({
      where: { id: copy.id },
      include: { versions: { include: { translations: { orderBy: { locale: 'asc' } } } }, indexKey: true },
    })
    expect(made).toMatchObject({
      state: 'draft',
      slug: 'free-them-2',
      closesAt: null,
      currentVersion: 1,
      indexKey: null,
    })
    expect(made.versions.map(({ number }) => number)).toEqual([1])
    expect(made.versions[0]?.translations.map(({ title }) => title)).toEqual(['Free them (2)', 'Освободите их (2)'])
    const asked = await database.owner.question.findMany({ where: { petitionId: copy.id } })
    expect(asked.map(({ kind }) => kind)).toEqual(['choice'])
    const again = await duplicatePetition(context, { petition })
    expect(again.ok && again.id).not.toBe(copy.id)
  })

  test('of a letter has all its parts', async () => {
    const { letter } = await campaignWithAll()
    const copy = await duplicateModelLetter(context, { letter })
    if (!copy.ok) throw new Error(copy.reason)
    expect(await letterAsCopied(copy.id)).toEqual(await letterAsCopied(letter.id))
    const made = await database.owner.modelLetter.findUniqueOrThrow({ where: { id: copy.id } })
    expect(made).toMatchObject({ state: 'draft', closesAt: null, deadlineOn: null, stoppedAt: null })
  })

  test('of a campaign brings drafts of all that is in it, and stays a demonstration', async () => {
    const { campaign, petition, letter, archive, reload } = await campaignWithAll()
    await archive()
    expect(await duplicatePetition(context, { petition: await reload() })).toEqual({ ok: false, reason: 'archived' })
    const { id } = await duplicateCampaign(context, { campaign })
    const made = await database.owner.campaign.findUniqueOrThrow({
      where: { id },
      include: { petitions: true, modelLetters: { include: { translations: true } } },
    })
    expect(made).toMatchObject({ state: 'draft', demo: true, teamId: campaign.teamId })
    expect(made.petitions.map(({ state }) => state)).toEqual(['draft'])
    expect(made.modelLetters[0]?.translations[0]?.title).toBe('Write for the nine miners')
    const [petitionCopy, letterCopy] = [made.petitions[0]?.id ?? '', made.modelLetters[0]?.id ?? '']
    expect(await petitionAsCopied(petitionCopy)).toEqual(await petitionAsCopied(petition.id))
    expect(await letterAsCopied(letterCopy)).toEqual(await letterAsCopied(letter.id))
  })
})

test('of every column it is decided whether a copy takes it over', () => {
  const own = ['id', 'slug', 'state', 'revision', 'createdAt', 'updatedAt']
  const days = ['opensAt', 'closesAt', 'closedAt', 'handedInAt']
  const decided = (copied: object, ...others: string[]) => [...Object.keys(copied), ...own, ...others].sort()
  expect(Object.keys(Prisma.PetitionScalarFieldEnum).sort()).toEqual(
    decided(copiedOfPetition, 'campaignId', 'confirmedCount', 'currentVersion', ...days),
  )
  expect(Object.keys(Prisma.ModelLetterScalarFieldEnum).sort()).toEqual(
    decided(copiedOfLetter, 'campaignId', 'closesAt', 'deadlineOn', 'stoppedAt'),
  )
  expect(Object.keys(Prisma.CampaignScalarFieldEnum).sort()).toEqual(
    decided(
      copiedOfCampaign,
      'coverId',
      'endedOn',
      'endingPictureId',
      'nextAct',
      'publishedAt',
      'partOfId',
      'place',
      'country',
    ),
  )
})
