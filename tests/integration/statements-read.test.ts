import { expect, test } from 'vitest'
import { findOldAddress } from '@/features/statements/find-old-address'
import { listPublicStatements, listStatementYears } from '@/features/statements/list-public-statements'
import { endPreviewLink, makePreviewLink } from '@/features/statements/make-preview-link'
import { publishStatement } from '@/features/statements/publish-statement'
import { readPreviewedStatement, readPublicStatement } from '@/features/statements/read-public-statement'
import { loadTopic } from '@/features/topics/load-topic'
import { readPublicTopic } from '@/features/topics/read-public-topic'
import { readTopic } from '@/features/topics/read-topic'
import { removeTopic } from '@/features/topics/remove-topic'
import { saveTopic } from '@/features/topics/save-topic'
import { makeStatement, makeTopic } from '@/tests/factories/statements'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'
import { englishStatement as english, handleStatements } from './statements-fixture'

const database = await createTestDatabase()
const { owner } = database
const web = () => ({ db: database.web, now: new Date('2026-05-20T10:00:00Z') })
const team = await createTeam(owner)
const writer = await createOrganiser(owner, { teamId: team.id })
const { begin, load, save, written } = handleStatements(web, { owner: writer, teamId: team.id })

test('lists are read page by page, each behind a statement, by day, kind and year', async () => {
  const own = await createTeam(owner)
  const topic = await makeTopic(owner, { teamId: own.id })
  const on = (day: string) => ({ teamId: own.id, topicIds: [topic.id], publishedOn: new Date(day) })
  for (const day of ['1912-03-01', '1912-03-01', '1912-03-02', '1913-01-01'])
    await makeStatement(owner, { ...on(day), kind: day.startsWith('1913') ? 'resolution' : 'letter' })
  const seen: string[] = []
  for (let before: string | undefined, more = true; more; ) {
    const page = await listPublicStatements(web(), { topicId: topic.id, most: 2, before }, 'en')
    seen.push(...(page?.statements ?? []).map(({ id }) => id))
    before = page?.statements.at(-1)?.slug
    more = page?.more ?? false
  }
  expect(new Set(seen).size).toBe(4)
  const year = await listPublicStatements(web(), { year: 1912, most: 10 }, 'ru')
  expect(year?.statements.map(({ title, kind }) => [title, kind])).toEqual(Array(3).fill(['Мы с шахтёрами', 'letter']))
  expect(
    (await listPublicStatements(web(), { kind: 'resolution', year: 1913, most: 10 }, 'en'))?.statements,
  ).toHaveLength(1)
  expect(await listPublicStatements(web(), { most: 2, before: 'no-such-statement' }, 'en')).toBeUndefined()
  expect((await listStatementYears(web())).slice(-2)).toEqual([1913, 1912])
})

test('others on the same topics are named, those that share most first', async () => {
  const [one, other] = [await makeTopic(owner, { teamId: team.id }), await makeTopic(owner, { teamId: team.id })]
  const both = [one.id, other.id]
  const { slug } = await makeStatement(owner, { teamId: team.id, topicIds: both })
  const near = await makeStatement(owner, { teamId: team.id, topicIds: both, publishedOn: new Date('2001-01-01') })
  const far = await makeStatement(owner, { teamId: team.id, topicIds: [one.id] })
  await makeStatement(owner, { teamId: team.id, topicIds: both, state: 'withdrawn' })
  const statement = await readPublicStatement(web(), slug, { locale: 'en' })
  expect(statement?.related.map(({ id }) => id)).toEqual([near.id, far.id])
})

test('a topic does not stand under itself, and goes only when nothing has it', async () => {
  const parent = await makeTopic(owner, { teamId: team.id })
  const child = await makeTopic(owner, { teamId: team.id, parentId: parent.id })
  const topic = await loadTopic(web(), writer, 'edit', parent.id)
  if (!topic) throw new Error('Not found')
  const form = await readTopic(web(), topic)
  expect(await saveTopic(web(), { topic, form: { ...form, parentId: child.id } })).toEqual({
    ok: false,
    reason: 'parent',
  })
  expect(await removeTopic(web(), { topic })).toEqual({ ok: false, reason: 'in-use' })
  await owner.topic.delete({ where: { id: child.id } })
  expect(await removeTopic(web(), { topic })).toEqual({ ok: true })
})

test('a topic leads to all above it, is read with what is below it, and stands no deeper than five', async () => {
  const chain: { id: string; slug: string }[] = []
  for (let at = 0; at < 5; at += 1)
    chain.push(await makeTopic(owner, { teamId: team.id, ...(chain[at - 1] && { parentId: chain[at - 1]?.id ?? '' }) }))
  const slugs = chain.map(({ slug }) => slug)
  const [top = '', , , , deepest = ''] = slugs
  expect(await readPublicTopic(web(), top, 'en')).toBeUndefined()
  await makeStatement(owner, { teamId: team.id, topicIds: [chain[4]?.id ?? ''] })
  expect((await readPublicTopic(web(), deepest, 'en'))?.above.map(({ slug }) => slug)).toEqual(slugs.slice(0, 4))
  for (const slug of slugs) expect(await readPublicTopic(web(), slug, 'en'), slug).toBeDefined()
  const over = await makeTopic(owner, { teamId: team.id })
  const topic = await loadTopic(web(), writer, 'edit', chain[0]?.id ?? '')
  if (!topic) throw new Error('Not found')
  const form = { ...(await readTopic(web(), topic)), parentId: over.id }
  expect(await saveTopic(web(), { topic, form })).toEqual({ ok: false, reason: 'parent' })
})

test('who follows an old address is led to the statement while it is public', async () => {
  const { id, slug } = await makeStatement(owner, { teamId: team.id })
  const other = await makeStatement(owner, { teamId: team.id })
  const old = (path: string, statementId: string) => owner.oldAddress.create({ data: { path, statementId } })
  await old('/2011/декабрь/заявление.html', id)
  await old('/?lang=en&p=7', id)
  await old('/page', id)
  await old('/page?id=3', other.id)
  const find = (address: string) => findOldAddress(web(), new URL(address, 'https://example.org'))
  const path = `${encodeURI('/2011/декабрь/заявление.html')}/`
  for (const known of [path, `${path}?utm_source=letter`, '/?p=7&lang=en', '/page?id=4'])
    expect(await find(known), known).toEqual({ slug, locale: 'en' })
  expect(await find('/page?id=3')).toEqual({ slug: other.slug, locale: 'en' })
  for (const unknown of [
    '/%E0%A4%A',
    `/${'x'.repeat(2_000)}`,
    '/%00',
    '/2011',
    '/',
    '/?p=8',
    `/?p=${'7'.repeat(2_000)}`,
  ])
    expect(await find(unknown), unknown).toBeUndefined()
  await owner.statement.update({ where: { id }, data: { state: 'withdrawn' } })
  expect(await find(path)).toBeUndefined()
})

test('the secret link shows a draft as it is saved, to nobody without it, and ends', async () => {
  const id = await written()
  const { token } = await makePreviewLink(web(), { statement: await load(id) })
  expect(await readPreviewedStatement(web(), token, { locale: 'en' })).toMatchObject({ id, state: 'draft' })
  expect(await readPreviewedStatement(web(), 'x'.repeat(43), { locale: 'en' })).toBeUndefined()
  await makePreviewLink(web(), { statement: await load(id) })
  expect(await readPreviewedStatement(web(), token, { locale: 'en' })).toBeUndefined()
  const { token: last } = await makePreviewLink(web(), { statement: await load(id) })
  await endPreviewLink(web(), { statement: await load(id) })
  expect(await readPreviewedStatement(web(), last, { locale: 'en' })).toBeUndefined()
})

test('parts of a series stand in their order, each number once', async () => {
  const series = await makeTopic(owner, { teamId: team.id, kind: 'series', parts: 12 })
  const first = await written({ seriesId: series.id, part: 1 })
  const third = await begin('Another part')
  expect(await save(third, { translations: [english], seriesId: series.id, part: 1 })).toEqual({
    ok: false,
    reason: 'part-taken',
  })
  expect(await save(third, { translations: [english], seriesId: series.id, part: 3 })).toMatchObject({ ok: true })
  for (const id of [third, first]) await publishStatement(web(), { statement: await load(id) })
  const { slug } = await owner.statement.findUniqueOrThrow({ where: { id: first } })
  expect(await readPublicStatement(web(), slug, { locale: 'en' })).toMatchObject({
    series: { part: 1, of: 12, parts: [{ part: 1 }, { part: 3 }] },
  })
})
