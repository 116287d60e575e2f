import { beforeEach, describe, expect, test } from 'vitest'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { compactTallies } from '@/features/counts/compact-tallies'
import { countLetters } from '@/features/letters/count-letters'
import { listLetters } from '@/features/letters/list-letters'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { hideName } from '@/features/petitions/hide-name'
import { listSignatures } from '@/features/petitions/list-signatures'
import { loadPetition } from '@/features/petitions/load-petition'
import { readSignatureNumbers } from '@/features/petitions/read-signature-numbers'
import { signatureFilter } from '@/features/petitions/schema'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createLetter, createModelLetter } from '@/tests/factories/letters'
import { createPetition } from '@/tests/factories/petitions'
import { createSignature } from '@/tests/factories/signatures'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

const { owner, web, worker, keys } = await createTestDatabase()
const context = { db: web, now: new Date('2026-03-10T12:00:00Z'), keys: keys.web }
const day = (number: number) => new Date(`2026-03-${String(number).padStart(2, '0')}`)

let teamId = ''
let campaignId = ''
let organiser = { id: '' }
beforeEach(async () => {
  teamId = (await createTeam(owner)).id
  campaignId = (await createCampaign(owner, { teamId })).id
  organiser = await createOrganiser(owner, { teamId, role: 'organiser' })
})

function found<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new Error('not found')
  return thing
}

async function countedPetition() {
  const petition = await createPetition(owner, keys.web, { campaignId, goal: 10 })
  const counts = [
    { country: 'SE', day: day(8), count: 3 },
    { country: 'GB', day: day(8), count: 1 },
    { country: 'SE', day: day(10), count: 2 },
  ]
  await owner.signatureCount.createMany({ data: counts.map((count) => ({ petitionId: petition.id, ...count })) })
  await owner.stateCount.createMany({
    data: [
      { petitionId: petition.id, country: 'SE', state: 'confirmed', count: 5 },
      { petitionId: petition.id, country: 'GB', state: 'confirmed', count: 1 },
    ],
  })
  await owner.petition.update({ where: { id: petition.id }, data: { confirmedCount: 6 } })
  return petition
}

describe('the list of campaigns', () => {
  test('holds those of the organiser’s teams alone, with their live numbers', async () => {
    const petition = await countedPetition()
    await createCampaign(owner, { teamId: (await createTeam(owner)).id })
    const campaigns = await listDeskCampaigns(context, organiser, 'en')
    expect(campaigns).toMatchObject([
      { id: campaignId, role: 'organiser', petitions: [{ id: petition.id, count: 6, today: 2, state: 'open' }] },
    ])
  })

  test('shows running campaigns first, and a title in the asked language where there is one', async () => {
    const texts = { en: { title: 'Ended', summary: '', text: '' }, ru: { title: 'Конец', summary: '', text: '' } }
    await createCampaign(owner, { teamId, state: 'ended', texts })
    await createCampaign(owner, { teamId, state: 'draft' })
    const campaigns = await listDeskCampaigns(context, organiser, 'ru')
    expect(campaigns.map(({ state }) => state)).toEqual(['published', 'draft', 'ended'])
    expect(campaigns[2]?.title).toBe('Конец')
  })

  test('is one when it is asked for, and none when it is of a team that the organiser is not on', async () => {
    await createCampaign(owner, { teamId, state: 'draft' })
    const foreign = await createCampaign(owner, { teamId: (await createTeam(owner)).id })
    expect(await listDeskCampaigns(context, organiser, 'en', campaignId)).toMatchObject([{ id: campaignId }])
    expect(await listDeskCampaigns(context, organiser, 'en', foreign.id)).toEqual([])
  })
})

describe('signatures', () => {
  const seen = async (id: string) => found(await loadPetition(context, organiser, 'seeSignatures', id))

  test('are counted by country and by day, days without any included', async () => {
    const petition = await countedPetition()
    await createSignature(owner, keys.web, { petition, state: 'pending' })
    await compactTallies({ db: worker })
    expect(await readSignatureNumbers(context, await seen(petition.id))).toMatchObject({
      total: 6,
      today: 2,
      byState: { pending: 1, confirmed: 6 },
      byCountry: [
        { country: 'SE', count: 5 },
        { country: 'GB', count: 1 },
      ],
      byDay: [
        { day: '2026-03-08', count: 4 },
        { day: '2026-03-09', count: 0 },
        { day: '2026-03-10', count: 2 },
      ],
    })
  })

  test('are listed without anything their signers did not choose to show', async () => {
    const petition = await createPetition(owner, keys.web, { campaignId })
    const signer = { name: 'Zq Canary', email: 'zq-canary@example.org', city: 'Canarytown', comment: 'Canarywords' }
    await createSignature(owner, keys.web, { petition, signer })
    const shown = await createSignature(owner, keys.web, { petition, display: 'full' })
    await owner.publicSignature.create({
      data: {
        petitionId: petition.id,
        signatureId: shown.id,
        name: 'Ada Shown',
        role: 'Miner',
        country: 'GB',
        batch: 1,
      },
    })
    const list = await listSignatures(context, await seen(petition.id), signatureFilter({}))
    expect(JSON.stringify(list)).not.toMatch(/canary/i)
    expect(list.rows.map((row) => row.name?.text ?? null).sort()).toEqual(['Ada Shown, Miner', null])
  })

  test('are filtered, sorted and paged by the database', async () => {
    const petition = await createPetition(owner, keys.web, { campaignId })
    for (const [country, number] of [
      ['SE', 1],
      ['GB', 2],
      ['SE', 3],
    ] as const) {
      await createSignature(owner, keys.web, { petition, country, createdOn: day(number) })
    }
    await createSignature(owner, keys.web, { petition, country: 'DE', state: 'pending', createdOn: day(4) })
    const list = async (query: Parameters<typeof signatureFilter>[0]) =>
      (await listSignatures(context, await seen(petition.id), signatureFilter(query))).rows.map(
        (row) => `${row.country} ${row.day.slice(-1)}`,
      )
    expect(await list({})).toEqual(['DE 4', 'SE 3', 'GB 2', 'SE 1'])
    expect(await list({ country: 'SE', order: 'up' })).toEqual(['SE 1', 'SE 3'])
    expect(await list({ state: 'pending' })).toEqual(['DE 4'])
    expect(await list({ sort: 'country', order: 'up' })).toEqual(['DE 4', 'GB 2', 'SE 1', 'SE 3'])
    expect(await list({ sort: 'state', order: 'up', country: 'SE' })).toEqual(['SE 1', 'SE 3'])
    expect(await list({ country: '<x>', state: 'x', sort: 'x', after: '-1', before: '1.2.3' })).toHaveLength(4)
  })

  test('a public name is hidden by a moderator, in the petition it stands in and no other', async () => {
    const petition = await createPetition(owner, keys.web, { campaignId })
    const other = await createPetition(owner, keys.web, { campaignId })
    const signature = await createSignature(owner, keys.web, { petition, display: 'full' })
    const { id: nameId } = await owner.publicSignature.create({
      data: { petitionId: petition.id, signatureId: signature.id, name: 'Ada', country: 'GB', batch: 1 },
    })
    const moderator = await createOrganiser(owner, { teamId, role: 'moderator' })
    const hide = async (id: string, hidden: boolean) =>
      hideName(context, { petition: found(await loadPetition(context, moderator, 'hideNames', id)), nameId, hidden })
    expect(await hide(other.id, true)).toEqual({ ok: false, reason: 'not-found' })
    expect(await hide(petition.id, true)).toEqual({ ok: true })
    expect((await owner.publicSignature.findUniqueOrThrow({ where: { id: nameId } })).hidden).toBe(true)
    expect(await hide(petition.id, false)).toEqual({ ok: true })
  })
})

describe('letters', () => {
  test('are counted by the state of their latest delivery', async () => {
    const { id: modelLetterId } = await createModelLetter(owner, { campaignId })
    const { id: addresseeId } = await createAddressee(owner)
    const letter = { modelLetterId, addresseeId }
    await createLetter(owner, { ...letter, deliveries: [{ channel: 'our_mail', state: 'handed_over' }] })
    await createLetter(owner, {
      ...letter,
      deliveries: [
        { channel: 'our_mail', state: 'failed', attempt: 1 },
        { channel: 'our_mail', state: 'queued', attempt: 2 },
      ],
    })
    await createLetter(owner, letter)
    expect((await countLetters(context, organiser)).get(modelLetterId)).toMatchObject({
      letters: 3,
      handed_over: 1,
      queued: 1,
      failed: 0,
      planned: 1,
    })
    const stranger = await createOrganiser(owner, { teamId: (await createTeam(owner)).id })
    expect((await countLetters(context, stranger)).size).toBe(0)
  })

  test('are listed by country, addressee, way and outcome', async () => {
    const { id: modelLetterId } = await createModelLetter(owner, { campaignId })
    const { id: addresseeId } = await createAddressee(owner, { hostCountry: 'SE', hostCity: 'Stockholm' })
    const deliveries = [{ channel: 'by_hand' as const, state: 'recorded' as const, outcome: 'door_locked' as const }]
    for (const number of [1, 5]) {
      await createLetter(owner, { modelLetterId, addresseeId, country: 'SE', deliveries, datedOn: day(number) })
    }
    await createLetter(owner, { modelLetterId, addresseeId, country: 'DK', datedOn: day(2) })
    const letter = found(await loadModelLetter(context, organiser, 'seeLetters', modelLetterId))
    expect(await listLetters(context, letter)).toMatchObject([
      { country: 'DK', channel: null, state: 'planned', outcome: null, count: 1 },
      {
        country: 'SE',
        addressee: { id: addresseeId, hostCity: 'Stockholm' },
        channel: 'by_hand',
        state: 'recorded',
        outcome: 'door_locked',
        count: 2,
        latest: '2026-03-05',
      },
    ])
  })
})
