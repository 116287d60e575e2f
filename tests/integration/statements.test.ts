import { describe, expect, test } from 'vitest'
import { listPublicStatements } from '@/features/statements/list-public-statements'
import { listVersions } from '@/features/statements/list-versions'
import { loadStatement, loadThrownStatement } from '@/features/statements/load-statement'
import { noteEditor } from '@/features/statements/note-editor'
import { publishScheduled } from '@/features/statements/publish-scheduled'
import {
  publishStatement,
  scheduleStatement,
  unscheduleStatement,
  withdrawStatement,
} from '@/features/statements/publish-statement'
import { readPublicStatement } from '@/features/statements/read-public-statement'
import { readStatement } from '@/features/statements/read-statement'
import { restoreVersion } from '@/features/statements/restore-version'
import { saveStatement } from '@/features/statements/save-statement'
import type { StatementText } from '@/features/statements/schema'
import {
  purgeThrownStatements,
  takeStatementBack,
  throwAwayStatement,
} from '@/features/statements/throw-away-statement'
import { translateStatement } from '@/features/statements/translate-statement'
import { readPublicTopic } from '@/features/topics/read-public-topic'
import { createCampaign } from '@/tests/factories/campaigns'
import { makeTopic } from '@/tests/factories/statements'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'
import { blankStatement as blank, englishStatement as english, handleStatements } from './statements-fixture'

const database = await createTestDatabase()
const { owner } = database
const now = new Date('2026-05-20T10:00:00Z')
const hour = 3_600_000
const web = (at = now) => ({ db: database.web, now: at })
const worker = (at = now) => ({ db: database.worker, now: at })

const team = await createTeam(owner)
const writer = await createOrganiser(owner, { teamId: team.id })
const second = await createOrganiser(owner, { teamId: team.id })
const translator = await createOrganiser(owner, { teamId: team.id, role: 'translator' })
const stranger = await createOrganiser(owner, { teamId: (await createTeam(owner)).id })

const { begin, load, save, written } = handleStatements(web, { owner: writer, teamId: team.id })
const slugOf = async (id: string) => (await owner.statement.findUniqueOrThrow({ where: { id } })).slug

describe('a statement is written and published', () => {
  test('once its original is whole; its address follows the title until then and stays afterwards', async () => {
    const id = await begin()
    const statement = await load(id)
    expect(await publishStatement(web(), { statement })).toMatchObject({ ok: false, reason: 'incomplete' })
    expect(await save(id, { translations: [{ ...english, title: 'Lift the ban now' }] })).toMatchObject({ ok: true })
    const slug = await slugOf(id)
    expect(slug).toMatch(/^lift-the-ban-now/)
    expect(await publishStatement(web(), { statement })).toEqual({ ok: true })
    expect(await publishStatement(web(), { statement })).toEqual({ ok: true })
    expect(await readPublicStatement(web(), slug, { locale: 'ru' })).toMatchObject({
      text: { locale: 'en', title: 'Lift the ban now', translation: undefined },
      publishedOn: new Date('2026-05-20'),
    })
    expect(await save(id, { translations: [{ ...english, title: 'Lifted' }], slug: 'elsewhere' })).toMatchObject({
      ok: true,
    })
    expect(await slugOf(id)).toBe(slug)
    expect(await save(id, { translations: [{ ...english, text: '' }] })).toMatchObject({ reason: 'incomplete' })
  })

  test('not by a translator, and not by who is of another team', async () => {
    const id = await written()
    expect(await loadStatement(web(), translator, 'publish', id)).toBeNull()
    expect(await loadStatement(web(), translator, 'translate', id)).toMatchObject({ id })
    expect(await loadStatement(web(), stranger, 'see', id)).toBeNull()
  })

  test('not while its campaign is a draft, nor with topics and campaigns of others', async () => {
    const draft = await createCampaign(owner, { teamId: team.id, state: 'draft' })
    const foreign = await createTeam(owner)
    const others = await makeTopic(owner, { teamId: foreign.id })
    const id = await written({ campaignId: draft.id })
    expect(await publishStatement(web(), { statement: await load(id) })).toEqual({
      ok: false,
      reason: 'campaign-not-public',
    })
    expect(await save(id, { topicIds: [others.id] })).toEqual({ ok: false, reason: 'not-found' })
    const campaign = await createCampaign(owner, { teamId: foreign.id })
    expect(await save(id, { campaignId: campaign.id })).toEqual({ ok: false, reason: 'not-found' })
  })

  test('by the worker when its time has come, once, and not before', async () => {
    const id = await written()
    const statement = await load(id)
    const at = new Date(now.getTime() + hour)
    expect(await scheduleStatement(web(), { statement, at: now })).toEqual({ ok: false, reason: 'past' })
    expect(await scheduleStatement(web(), { statement, at })).toEqual({ ok: true })
    expect(await publishScheduled(worker())).toBe(0)
    const both = await Promise.all([publishScheduled(worker(at)), publishScheduled(worker(at))])
    expect(both.reduce((sum, count) => sum + count)).toBe(1)
    expect(await readPublicStatement(web(), await slugOf(id), { locale: 'en' })).toMatchObject({ id })
  })

  test('by the worker not while its campaign is a draft, nor once somebody has thought better of it', async () => {
    const campaign = await createCampaign(owner, { teamId: team.id, state: 'draft' })
    const [id, other] = [await written(), await written()]
    const at = new Date(now.getTime() + hour)
    for (const one of [id, other]) await scheduleStatement(web(), { statement: await load(one), at })
    expect(await save(id, { campaignId: campaign.id })).toMatchObject({ ok: true })
    expect(await unscheduleStatement(web(), { statement: await load(other) })).toEqual({ ok: true })
    expect(await publishScheduled(worker(at))).toBe(0)
    await owner.campaign.update({ where: { id: campaign.id }, data: { state: 'published' } })
    expect(await publishScheduled(worker(at))).toBe(1)
    expect(await owner.statement.findUniqueOrThrow({ where: { id: other } })).toMatchObject({ state: 'draft' })
  })

  test('and withdrawn: its page and its lines are gone, until it is published anew on the same day', async () => {
    const topic = await makeTopic(owner, { teamId: team.id })
    const id = await written({ topicIds: [topic.id] })
    const slug = await slugOf(id)
    expect(await readPublicTopic(web(), topic.slug, 'en')).toBeUndefined()
    await publishStatement(web(), { statement: await load(id) })
    const lines = () => listPublicStatements(web(), { topicId: topic.id, most: 5 }, 'en')
    expect((await lines())?.statements).toMatchObject([{ id }])
    expect(await readPublicTopic(web(), topic.slug, 'ru')).toMatchObject({ name: 'Забастовки' })
    await withdrawStatement(web(), { statement: await load(id) })
    expect((await lines())?.statements).toEqual([])
    expect(await readPublicStatement(web(), slug, { locale: 'en' })).toBeUndefined()
    await publishStatement(web(new Date('2026-06-01')), { statement: await load(id) })
    expect((await lines())?.statements).toMatchObject([{ publishedOn: new Date('2026-05-20') }])
  })
})

describe('two people at one statement', () => {
  test('do not undo each other, and hear that the other is there', async () => {
    const id = await written()
    const statement = await load(id)
    const form = await readStatement(web(), statement)
    expect(await save(id, { translations: [{ ...english, text: 'Theirs' }] }, second)).toMatchObject({ ok: true })
    expect(await saveStatement(web(), { statement, form })).toMatchObject({ ok: false, reason: 'changed' })
    expect(await noteEditor(web(), { statement: await translatable(id, writer) })).toEqual({ ok: true, others: [] })
    expect(await noteEditor(web(), { statement: await translatable(id, second) })).toMatchObject({
      others: ['Ada Organiser'],
    })
    const later = web(new Date(now.getTime() + hour))
    expect(await noteEditor(later, { statement: await translatable(id, second) })).toEqual({ ok: true, others: [] })
  })
})

async function translatable(id: string, by: { id: string }) {
  const statement = await loadStatement(web(), by, 'translate', id)
  if (!statement) throw new Error('Not found')
  return statement
}

describe('a translation', () => {
  const russian: StatementText = { ...blank, locale: 'ru', title: 'Нет запрету', summary: 'Почему.', text: 'Текст.' }
  const behind = async (id: string) =>
    (await readPublicStatement(web(), await slugOf(id), { locale: 'ru' }))?.text.translation?.isBehind

  test('follows a version of the original, and readers are told when that has changed since', async () => {
    const id = await written({ translations: [english, { ...russian, translator: 'Б. А.', made: 'machine' }] })
    await publishStatement(web(), { statement: await load(id) })
    expect(await readPublicStatement(web(), await slugOf(id), { locale: 'ru', beside: 'en' })).toMatchObject({
      text: { locale: 'ru', translation: { from: 'en', translator: 'Б. А.', made: 'machine', isBehind: false } },
      beside: { locale: 'en', translation: undefined },
    })
    await save(id, { translations: [{ ...english, text: 'Other words.' }, russian] })
    expect(await behind(id)).toBe(true)
    await save(id, {
      translations: [
        { ...english, text: 'Other words.' },
        { ...russian, upToDate: true },
      ],
    })
    expect(await behind(id)).toBe(false)
  })

  test('waits for an organiser once the statement is public, and is written at once before', async () => {
    const id = await written()
    const form = { ...russian, revision: (await readStatement(web(), await load(id))).revision }
    const early = await translateStatement(web(), { statement: await translatable(id, translator), form })
    expect(early).toMatchObject({ ok: true, waits: false })
    if (!early.ok) throw new Error(early.reason)
    // What says the same is no other version.
    const named = { ...form, translator: 'N. N.', revision: early.current.revision }
    await translateStatement(web(), { statement: await translatable(id, translator), form: named })
    expect(await listVersions(web(), await load(id), 'ru')).toHaveLength(1)
    await publishStatement(web(), { statement: await load(id) })
    const later = await translateStatement(web(), {
      statement: await translatable(id, translator),
      form: { ...form, text: 'Другой.' },
    })
    expect(later).toMatchObject({ ok: true, waits: true })
    expect(await readPublicStatement(web(), await slugOf(id), { locale: 'ru' })).toMatchObject({
      text: { text: 'Текст.' },
    })
  })
})

test('every wording is kept, and any of them can be gone back to', async () => {
  const id = await written()
  await save(id, { translations: [{ ...english, text: 'A second text.' }] })
  await save(id, { kind: 'analysis' })
  const statement = await load(id)
  const versions = await listVersions(web(), statement, 'en')
  expect(versions.map(({ by, isPublic }) => [by, isPublic])).toEqual([
    ['Ada Organiser', false],
    ['Ada Organiser', false],
  ])
  const { revision } = await readStatement(web(), statement)
  const given = { statement, versionId: versions.at(-1)?.id ?? '' }
  expect(await restoreVersion(web(), { ...given, revision: revision - 1 })).toMatchObject({ reason: 'changed' })
  expect(await restoreVersion(web(), { ...given, revision })).toMatchObject({
    ok: true,
    current: { translations: [{ text: 'A **text**.' }] },
  })
  expect(await listVersions(web(), statement, 'en')).toHaveLength(3)
})

test('a draft that is thrown away can be taken back, and is forgotten after thirty days', async () => {
  const id = await written()
  await throwAwayStatement(web(), { statement: await load(id) })
  expect(await loadStatement(web(), writer, 'see', id)).toBeNull()
  const thrown = await loadThrownStatement(web(), writer, 'edit', id)
  if (!thrown) throw new Error('Not found')
  await takeStatementBack(web(), { statement: thrown })
  await throwAwayStatement(web(), { statement: await load(id) })
  expect(await purgeThrownStatements(worker())).toBe(0)
  expect(await purgeThrownStatements(worker(new Date(now.getTime() + 31 * 24 * hour)))).toBe(1)
  const read = await written()
  await publishStatement(web(), { statement: await load(read) })
  expect(await throwAwayStatement(web(), { statement: await load(read) })).toEqual({ ok: false, reason: 'not-now' })
})
