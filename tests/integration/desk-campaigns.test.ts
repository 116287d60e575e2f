import { beforeEach, describe, expect, test } from 'vitest'
import { loadTeam } from '@/features/access/load-team'
import type { Ability, Permitted } from '@/features/access/policy'
import { createCampaign } from '@/features/campaigns/create-campaign'
import { endCampaign } from '@/features/campaigns/end-campaign'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { publishCampaign } from '@/features/campaigns/publish-campaign'
import { readCampaign } from '@/features/campaigns/read-campaign'
import { saveCampaign } from '@/features/campaigns/save-campaign'
import { type CampaignForm, campaignForm } from '@/features/campaigns/schema'
import { translateCampaign } from '@/features/campaigns/translate-campaign'
import * as factories from '@/tests/factories/campaigns'
import { createPetition } from '@/tests/factories/petitions'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'
import { listenForPages } from './listen-for-pages'

const { owner, web, keys, urls } = await createTestDatabase()
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

async function newCampaign(title = 'Свободу шахтёрам') {
  const team = found(await loadTeam(context, organiser, 'beginCampaigns', teamId))
  const { id } = await createCampaign(context, { team, title, locale: 'ru' })
  return found(await loadCampaign(context, organiser, 'edit', id))
}

const publishable = async (id: string) => found(await loadCampaign(context, organiser, 'publish', id))

const whole = (form: CampaignForm, changes: Partial<CampaignForm> = {}): CampaignForm =>
  campaignForm.parse({
    ...form,
    translations: [
      { locale: 'ru', title: 'Свободу шахтёрам', summary: 'Кратко', text: 'Текст' },
      { locale: 'en', title: 'Free the miners', summary: 'Short', text: 'Text' },
    ],
    ...changes,
  })

describe('a new campaign', () => {
  test('is a draft with an address made from its title', async () => {
    const campaign = await newCampaign()
    expect(campaign).toMatchObject({ slug: expect.stringMatching(/^svobodu-shakhtyoram(-\d+)?$/), state: 'draft' })
  })

  test('never takes the address of another, even when several begin at once', async () => {
    const campaigns = await Promise.all(Array.from({ length: 5 }, () => newCampaign('The same title')))
    expect(new Set(campaigns.map((campaign) => campaign.slug)).size).toBe(5)
  })
})

describe('saving', () => {
  test('keeps texts, demands in their order, and the ids of demands', async () => {
    const campaign = await newCampaign()
    const form = whole(await readCampaign(context, campaign), {
      accent: 'plum',
      addressedState: 'KZ',
      demands: [
        { id: null, metOn: null, texts: [{ locale: 'ru', text: 'Второе' }] },
        { id: null, metOn: '2026-02-01', texts: [{ locale: 'ru', text: 'Первое' }] },
        { id: null, metOn: null, texts: [{ locale: 'ru', text: '' }] },
      ],
    })
    expect(await saveCampaign(context, { campaign, form })).toMatchObject({ ok: true, current: { revision: 2 } })
    const saved = await readCampaign(context, campaign)
    expect(saved).toMatchObject({ accent: 'plum', addressedState: 'KZ' })
    expect(saved.demands.map((demand) => demand.texts[0]?.text)).toEqual(['Второе', 'Первое'])
    const turned = { ...saved, demands: saved.demands.toReversed() }
    await saveCampaign(context, { campaign, form: turned })
    expect((await readCampaign(context, campaign)).demands).toEqual(turned.demands)
  })

  test('does not take over a demand of another campaign', async () => {
    const other = await factories.createCampaign(owner, { teamId })
    const stolen = await owner.demand.findFirstOrThrow({ where: { campaignId: other.id } })
    const campaign = await newCampaign()
    const demands = [{ id: stolen.id, metOn: null, texts: [{ locale: 'ru', text: 'Наше' }] }]
    await saveCampaign(context, { campaign, form: whole(await readCampaign(context, campaign), { demands }) })
    const after = await owner.demand.findUniqueOrThrow({ where: { id: stolen.id } })
    expect(after.campaignId).toBe(other.id)
    expect((await readCampaign(context, campaign)).demands[0]?.id).not.toBe(stolen.id)
  })

  test('from a second tab is refused with what the first one saved, and changes nothing', async () => {
    const campaign = await newCampaign()
    const opened = whole(await readCampaign(context, campaign))
    await saveCampaign(context, { campaign, form: { ...opened, accent: 'green' } })
    const second = await saveCampaign(context, { campaign, form: { ...opened, accent: 'ochre' } })
    expect(second).toMatchObject({ ok: false, reason: 'changed', current: { accent: 'green', revision: 2 } })
    expect(await readCampaign(context, campaign)).toMatchObject({ accent: 'green', revision: 2 })
  })

  test('of many at once, one wins', async () => {
    const campaign = await newCampaign()
    const form = whole(await readCampaign(context, campaign))
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => saveCampaign(context, { campaign, form })))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  })

  test('moves the address of a draft with its title, and never that of a public campaign', async () => {
    const campaign = await newCampaign('One title')
    const renamed = (title: string, form: CampaignForm) => ({
      ...whole(form),
      translations: [{ locale: 'ru', title, summary: 's', text: 't' }],
    })
    await saveCampaign(context, { campaign, form: renamed('Another title', await readCampaign(context, campaign)) })
    expect((await publishable(campaign.id)).slug).toMatch(/^another-title/)
    await publishCampaign(context, { campaign: await publishable(campaign.id) })
    await saveCampaign(context, { campaign, form: renamed('A third title', await readCampaign(context, campaign)) })
    expect((await publishable(campaign.id)).slug).toMatch(/^another-title/)
  })
})

describe('publishing', () => {
  test('is refused with what is missing in the original language', async () => {
    const campaign = await newCampaign()
    const outcome = await publishCampaign(context, { campaign: await publishable(campaign.id) })
    const gaps = [
      { locale: 'ru', field: 'summary' },
      { locale: 'ru', field: 'text' },
    ]
    expect(outcome).toEqual({ ok: false, reason: 'incomplete', gaps })
  })

  test('a whole campaign can be published, once and again, and what is public stays whole', async () => {
    const campaign = await newCampaign()
    await saveCampaign(context, { campaign, form: whole(await readCampaign(context, campaign)) })
    for (let time = 0; time < 2; time++) {
      expect(await publishCampaign(context, { campaign: await publishable(campaign.id) })).toEqual({ ok: true })
    }
    const form = await readCampaign(context, campaign)
    const holed = { ...form, translations: form.translations.map((text) => ({ ...text, text: '' })) }
    expect(await saveCampaign(context, { campaign, form: holed })).toMatchObject({ ok: false, reason: 'incomplete' })
    expect(await readCampaign(context, campaign)).toEqual(form)
  })

  test('ends and begins again, until it is in the archive', async () => {
    const { id } = await factories.createCampaign(owner, { teamId })
    const step = async (as: 'won' | 'ended' | 'archived') =>
      endCampaign(context, { campaign: await publishable(id), as })
    expect(await step('archived')).toEqual({ ok: false, reason: 'not-now' })
    expect(await step('won')).toEqual({ ok: true })
    expect(await publishCampaign(context, { campaign: await publishable(id) })).toEqual({ ok: true })
    expect(await step('ended')).toEqual({ ok: true })
    expect(await step('archived')).toEqual({ ok: true })
    expect(await publishCampaign(context, { campaign: await publishable(id) })).toEqual({
      ok: false,
      reason: 'not-now',
    })
  })
})

describe('kept pages', () => {
  test('of the campaign, its petitions and the front page are forgotten with the change, and not without it', async () => {
    const { id } = await factories.createCampaign(owner, { teamId })
    const petition = await createPetition(owner, keys.web, { campaignId: id })
    const campaign = found(await loadCampaign(context, organiser, 'edit', id))
    const form = await readCampaign(context, campaign)
    const told = await listenForPages(urls.web, async () => {
      await saveCampaign(context, { campaign, form: { ...form, revision: 99 } })
      await saveCampaign(context, { campaign, form: { ...form, accent: 'blue' } })
    })
    expect(told).toEqual([`campaign:${id}`, 'home', `petition:${petition.id}`].sort())
  })
})

describe('a translator', () => {
  const text = { locale: 'en', title: 'Free the miners', summary: 'Short', text: 'Text' }
  const asTranslator = async <A extends Ability>(
    ability: A,
    id: string,
  ): Promise<Permitted<A, { id: string }> | null> =>
    loadCampaign(context, await createOrganiser(owner, { teamId, role: 'translator' }), ability, id)

  test('writes into a draft, and not into the language it was written in', async () => {
    const { id } = await newCampaign()
    const translator = await createOrganiser(owner, { teamId, role: 'translator' })
    const campaign = found(await loadCampaign(context, translator, 'translate', id))
    const form = { revision: 1, ...text, demands: [] }
    expect(await translateCampaign(context, { campaign, form: { ...form, locale: 'ru' } })).toEqual({
      ok: false,
      reason: 'original',
    })
    expect(await translateCampaign(context, { campaign, form })).toMatchObject({
      ok: true,
      waits: false,
      current: { revision: 2 },
    })
    expect((await readCampaign(context, campaign)).translations).toContainEqual(text)
    expect(await asTranslator('edit', id)).toBeNull()
  })

  test('proposes for what is public; the text waits until an organiser saves it', async () => {
    const { id } = await factories.createCampaign(owner, { teamId })
    const translator = await createOrganiser(owner, { teamId, role: 'translator' })
    const translated = { locale: 'ru', title: 'Свободу', summary: 'Кратко', text: 'Текст' }
    const outcome = await translateCampaign(context, {
      campaign: found(await loadCampaign(context, translator, 'translate', id)),
      form: { revision: 1, ...translated, demands: [] },
    })
    expect(outcome).toMatchObject({ ok: true, waits: true, current: { revision: 1 } })
    const campaign = found(await loadCampaign(context, organiser, 'edit', id))
    const form = await readCampaign(context, campaign)
    expect(form.translations.map(({ locale }) => locale)).toEqual(['en'])
    const waiting = () => owner.translationProposal.count({ where: { object: `campaign:${id}` } })
    expect(await waiting()).toBe(1)
    const demands = form.demands
    await saveCampaign(context, {
      campaign,
      form: { ...form, demands, translations: [...form.translations, translated] },
    })
    expect(await waiting()).toBe(0)
  })
})

test('the audit log says who did what to which campaign, and nothing of the text', async () => {
  const campaign = await newCampaign('Zq canary title')
  await saveCampaign(context, { campaign, form: whole(await readCampaign(context, campaign)) })
  const entries = await owner.auditEntry.findMany({ where: { teamId }, orderBy: { id: 'asc' } })
  expect(entries.map((entry) => [entry.action, entry.object, entry.organiserId])).toEqual([
    ['campaign.create', `campaign:${campaign.id}`, organiser.id],
    ['campaign.save', `campaign:${campaign.id}`, organiser.id],
  ])
})
