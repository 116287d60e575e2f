import { expect, test } from 'vitest'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { answerCaseCheck } from '@/features/cases/answer-case-check'
import { askCaseCheck } from '@/features/cases/ask-case-check'
import { addAppeal, removeAppeal } from '@/features/cases/change-appeals'
import { changeStatus } from '@/features/cases/change-status'
import { hideCase } from '@/features/cases/hide-case'
import { hideUncheckedCases } from '@/features/cases/hide-unchecked'
import { listShownPeople } from '@/features/cases/list-shown'
import { loadCase } from '@/features/cases/load-case'
import { readCase } from '@/features/cases/read-case'
import { readPublicCase } from '@/features/cases/read-public-case'
import { saveCase } from '@/features/cases/save-case'
import { saveShownPeople } from '@/features/cases/save-shown-people'
import { listHappenings } from '@/features/timeline/list-happenings'
import { createCampaign } from '@/tests/factories/campaigns'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

/* A person of whom everybody may read, once a second organiser has looked, and only of what may be used. */

const database = await createTestDatabase()
const { owner } = database
const day = 86_400_000
const start = new Date('2026-05-26T10:00:00Z')
const at = (days = 0) => ({ db: database.web, now: new Date(start.getTime() + days * day), keys: database.keys.web })
const answers = {
  consent: 'family' as const,
  consentNote: 'By telephone',
  danger: 'safe' as const,
  avoid: 'Nobody',
  until: '2026-08-01',
  note: '',
  verdict: 'safe' as const,
}

async function personOfTeam() {
  const team = await createTeam(owner)
  const ada = await createOrganiser(owner, { teamId: team.id })
  const bo = await createOrganiser(owner, { teamId: team.id })
  const { id: campaignId } = await createCampaign(owner, { teamId: team.id })
  const fact = (position: number, mayBeUsed: boolean, text: string) => ({
    position,
    mayBeUsed,
    source: 'A court paper',
    sourceUrl: 'https://court.example/1',
    texts: { create: { locale: 'en', text } },
  })
  const { id } = await owner.case.create({
    data: {
      teamId: team.id,
      status: 'detained',
      statusOn: new Date('2026-05-01'),
      names: {
        create: [
          { locale: 'en', name: 'N. N.' },
          { locale: 'ru', name: 'Н. Н.' },
        ],
      },
      facts: { create: [fact(0, true, 'Held for speaking up.'), fact(1, false, 'Has a daughter.')] },
    },
  })
  const person = async (who = ada) => {
    const loaded = await loadCase(at(), who, 'editCases', id)
    if (!loaded) throw new Error('Not there')
    return loaded
  }
  const agree = async () => {
    await askCaseCheck(at(), { person: await person() })
    return answerCaseCheck(at(), { person: await person(bo), form: answers })
  }
  const shown = (asked = 'en') => readPublicCase(at(), id, asked)
  const people = () => listShownPeople(at(), campaignId, 'en')
  const show = async () => {
    const campaign = await loadCampaign(at(), ada, 'edit', campaignId)
    if (campaign) await saveShownPeople(at(), { campaign, caseIds: [id] })
  }
  return { id, campaignId, ada, bo, person, agree, shown, people, show }
}

test('nobody reads of a person until somebody else than who asked has agreed, and then of nothing but usable facts', async () => {
  const { bo, person, shown, people, show } = await personOfTeam()
  await show()
  expect(await shown()).toBeUndefined()
  expect(await people()).toEqual([])
  expect(await askCaseCheck(at(), { person: await person() })).toEqual({ ok: true, shown: false })
  expect(await answerCaseCheck(at(), { person: await person(), form: answers })).toEqual({
    ok: false,
    reason: 'same-person',
  })
  const refused = { ...answers, consent: 'refused' as const }
  expect(await answerCaseCheck(at(), { person: await person(bo), form: refused })).toEqual({
    ok: false,
    reason: 'cannot-be-safe',
  })
  expect(await shown()).toBeUndefined()
  expect(await answerCaseCheck(at(), { person: await person(bo), form: answers })).toEqual({ ok: true })
  const read = await shown('ru')
  expect(read).toMatchObject({ name: { locale: 'ru', name: 'Н. Н.' }, status: 'detained', changes: [], appeals: [] })
  expect(read?.facts.map(({ text }) => text)).toEqual(['Held for speaking up.'])
  expect(JSON.stringify(read)).not.toContain('daughter')
  expect(await people()).toMatchObject([{ name: 'N. N.', portrait: null }])
})

test('other facts hide the page until somebody has looked again; hidden by hand, it comes back at once', async () => {
  const { person, agree, shown } = await personOfTeam()
  await agree()
  await hideCase(at(), { person: await person() })
  expect(await shown()).toBeUndefined()
  expect(await askCaseCheck(at(), { person: await person() })).toEqual({ ok: true, shown: true })
  const { form } = await readCase(at(), await person())
  const named = { ...form, names: [{ locale: 'en', name: 'Another name' }] }
  expect(await saveCase(at(), { person: await person(), form: named })).toEqual({ ok: true, stopped: 0, hidden: true })
  expect(await shown()).toBeUndefined()
  expect((await agree()).ok).toBe(true)
  expect((await shown())?.name.name).toBe('Another name')
})

test('answers that have grown too old hide the page by themselves', async () => {
  const { agree, shown } = await personOfTeam()
  await agree()
  expect(await hideUncheckedCases({ ...at(30), db: database.worker })).toBe(0)
  await hideUncheckedCases({ ...at(90), db: database.worker })
  expect(await shown()).toBeUndefined()
})

test('a change that is public stands with its link on the page and in the timeline, and its campaign tells of it', async () => {
  const { id, campaignId, person, agree, shown, show } = await personOfTeam()
  await agree()
  await show()
  const change = { source: 'Her sister, by telephone', note: 'For us', sourceUrl: 'https://news.example/1' }
  await changeStatus(at(), {
    person: await person(),
    form: { status: 'transferred', statusOn: '2026-05-10', ...change, isPublic: false },
  })
  expect((await shown())?.changes).toEqual([])
  await changeStatus(at(), {
    person: await person(),
    form: { status: 'freed', statusOn: '2026-05-20', ...change, isPublic: true },
  })
  const read = await shown()
  expect(read?.changes).toMatchObject([{ status: 'freed', url: 'https://news.example/1' }])
  expect(JSON.stringify(read)).not.toMatch(/sister|For us/)
  const happened = await listHappenings(at(), { campaignId, asked: 'en', most: 20 })
  expect(happened.filter(({ kind }) => kind === 'case')).toMatchObject([{ caseId: id, status: 'freed', name: 'N. N.' }])
  const news = await owner.update.findMany({ where: { campaignId, purpose: 'case_status' } })
  expect(news).toHaveLength(1)
})

test('appeals are a chain: one that is added or removed between two joins them', async () => {
  const { id, person, agree, shown } = await personOfTeam()
  await agree()
  const add = async (number: string, issuedOn: string) =>
    addAppeal(at(), {
      person: await person(),
      form: { number, title: `Appeal ${number}`, locale: 'en', issuedOn, url: 'https://appeals.example/1' },
    })
  await add('UA 1', '2026-01-01')
  await add('UA 3', '2026-03-01')
  await add('UA 2', '2026-02-01')
  const chain = async () => (await shown())?.appeals.map(({ number, before }) => [number, before])
  expect(await chain()).toEqual([
    ['UA 3', 'UA 2'],
    ['UA 2', 'UA 1'],
    ['UA 1', null],
  ])
  const middle = await owner.caseAppeal.findFirstOrThrow({ where: { caseId: id, number: 'UA 2' } })
  expect(await removeAppeal(at(), { person: await person(), appealId: middle.id })).toEqual({ ok: true })
  expect(await chain()).toEqual([
    ['UA 3', 'UA 1'],
    ['UA 1', null],
  ])
})
