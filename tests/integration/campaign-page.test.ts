import { expect, test } from 'vitest'
import { endCampaign } from '@/features/campaigns/end-campaign'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { publishCampaign } from '@/features/campaigns/publish-campaign'
import { readPublicCampaign } from '@/features/campaigns/read-public-campaign'
import { saveEnding } from '@/features/campaigns/save-ending'
import { saveNextAct } from '@/features/campaigns/save-next-act'
import { readEnding } from '@/features/campaigns/schema'
import type { Context } from '@/features/context'
import { listHappenings } from '@/features/timeline/list-happenings'
import { createCampaign } from '@/tests/factories/campaigns'
import { createPetition } from '@/tests/factories/petitions'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

/* The page of a campaign: what it asks for first, what happened, and how it came out. */

const database = await createTestDatabase()
const { owner, keys } = database
const now = new Date('2026-05-26T10:00:00Z')
const context: Context = { db: database.web, now }
const on = (day: string) => new Date(`2026-${day}T08:00:00Z`)

async function campaignWithPetitions() {
  const team = await createTeam(owner)
  const ada = await createOrganiser(owner, { teamId: team.id })
  const { id, slug } = await createCampaign(owner, { teamId: team.id, publishedAt: on('04-01') })
  const petition = (state: 'open' | 'closed', created: string) =>
    createPetition(owner, keys.web, {
      campaignId: id,
      state,
      createdAt: on(created),
      opensAt: on(created),
      ...(state === 'closed' && { closedAt: on('05-01') }),
    })
  const old = await petition('closed', '04-02')
  const first = await petition('open', '04-03')
  const second = await petition('open', '04-04')
  const load = async () => {
    const campaign = await loadCampaign(context, ada, 'publish', id)
    const editable = await loadCampaign(context, ada, 'edit', id)
    if (!campaign || !editable) throw new Error('The campaign is not there')
    return { campaign, editable }
  }
  const page = async (asked = 'en') => {
    const read = await readPublicCampaign(context, slug, asked)
    if (!read) throw new Error('There is no page')
    return read
  }
  const choose = async (act: string) => saveNextAct(context, { campaign: (await load()).editable, act })
  const happened = async (most = 20) =>
    (await listHappenings(context, { campaignId: id, asked: 'en', most })).map(({ kind }) => kind)
  return { id, old, first, second, load, page, choose, happened }
}

test('a page asks for the newest open petition first, or for what the organisers chose while it can be done', async () => {
  const { old, first, second, page, choose } = await campaignWithPetitions()
  expect((await page()).act).toBe(`petition:${second.id}`)
  expect(await choose(`petition:${first.id}`)).toEqual({ ok: true })
  expect((await page()).act).toBe(`petition:${first.id}`)
  for (const act of [`petition:${old.id}`, 'letter:x', 'https://evil.example'])
    expect(await choose(act)).toEqual({ ok: false, reason: 'not-now' })
  await owner.petition.update({ where: { id: first.id }, data: { state: 'closed' } })
  expect((await page()).act).toBe(`petition:${second.id}`)
  expect(await choose('')).toEqual({ ok: true })
})

test('a campaign ends with the words of its organisers, which can be corrected, and not before it has ended', async () => {
  const { load, page, happened } = await campaignWithPetitions()
  const words = (values: Record<string, string>) => {
    const reading = readEnding(values)
    if (!reading.ok) throw new Error('Not read')
    return reading.value
  }
  const { campaign } = await load()
  const early = await saveEnding(context, { campaign, ending: words({ 'ending.en': 'Too early' }) })
  expect(early).toEqual({ ok: false, reason: 'not-now' })
  expect((await page()).ending).toBeNull()
  const ending = words({ 'ending.en': 'Both are free. Thank you.', 'ending.ru': '' })
  expect(await endCampaign(context, { campaign, as: 'won', ending })).toEqual({ ok: true })
  expect((await page('ru')).ending).toEqual({
    on: new Date('2026-05-26'),
    text: { locale: 'en', text: 'Both are free. Thank you.' },
    picture: null,
  })
  await saveEnding(context, { campaign, ending: words({ 'ending.ru': 'Оба на свободе.' }) })
  expect((await page('ru')).ending?.text).toEqual({ locale: 'ru', text: 'Оба на свободе.' })
  expect((await happened())[0]).toBe('won')
  await publishCampaign(context, { campaign: (await load()).campaign })
  expect((await page()).ending).toBeNull()
  expect(await happened()).not.toContain('won')
})

test('what is too long is said at its language', () => {
  expect(readEnding({ 'ending.en': 'x', 'ending.ru': 'x'.repeat(1_501) })).toEqual({
    ok: false,
    errors: { 'ending.ru': 'too-long' },
  })
})

test('what happened is listed from the newest, as much as is asked for, and names nothing that is not public', async () => {
  const { id, happened } = await campaignWithPetitions()
  expect(await happened()).toEqual(['closed', 'opened', 'opened', 'opened', 'published'])
  expect(await happened(2)).toEqual(['closed', 'opened'])
  await createPetition(owner, keys.web, { campaignId: id, state: 'draft', opensAt: on('05-02') })
  expect(await happened(1)).toEqual(['closed'])
  const demand = await owner.demand.create({
    data: {
      campaignId: id,
      position: 7,
      metOn: on('05-20'),
      translations: { create: { locale: 'en', text: 'Free them' } },
    },
  })
  const [first] = await listHappenings(context, { campaignId: id, asked: 'ru', most: 1 })
  expect(first).toMatchObject({ id: demand.id, kind: 'demandMet', demand: { locale: 'en', text: 'Free them' } })
})
