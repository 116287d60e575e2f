import { strToU8, zipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import { applyContent } from '@/features/content/apply-content'
import { drawContentPictures } from '@/features/content/draw-content-pictures'
import { exportContentJson, exportContentZip } from '@/features/content/export-content'
import { loadContentImport } from '@/features/content/load-content-import'
import { purgeContent } from '@/features/content/purge-content'
import { listContentPosts, readContentImport } from '@/features/content/read-content-import'
import { undoContent } from '@/features/content/undo-content'
import { createCampaign } from '@/tests/factories/campaigns'
import { photograph } from '@/tests/factories/pictures'
import { makeTopic } from '@/tests/factories/statements'
import { createContentFixture } from './content-fixture'
import { listenForPages } from './listen-for-pages'

const { owner, web, urls, context, atWork, createAsker, found, teamOf, load, bring, write } =
  await createContentFixture()
let asker: Awaited<ReturnType<typeof createAsker>>

beforeEach(async () => {
  await owner.contentImport.deleteMany()
  asker = await createAsker()
})

/** Every table that an import writes, as a dump has it. */
async function dump() {
  const tables =
    'statements statement_translations statement_versions statement_topics old_addresses topics topic_names pictures picture_files picture_texts stored_files'
  const rows = tables
    .split(' ')
    .map(async (table) => [
      table,
      await owner.$queryRawUnsafe(`SELECT to_jsonb(t) - 'bytes' AS row FROM ${table} t ORDER BY to_jsonb(t)::text`),
    ])
  return JSON.stringify(await Promise.all(rows))
}

async function textOf(parts: AsyncGenerator<string>): Promise<string> {
  let text = ''
  for await (const part of parts) text += part
  return text
}

async function bytesOf(parts: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const part of parts) all.push(part)
  return new Uint8Array(Buffer.concat(all))
}

const header = (fields: string) => `---\n${fields}\n---\n`
const posts = async () =>
  zipSync({
    '_posts/2012-06-05-trial.en.md': strToU8(
      `${header('title: On the trial\ncategories: [Court]\ntags: [Aktau]\npermalink: /2012/06/trial/')}The court read the sentence in ten minutes.\n\n![The court](/img/court.jpg "Photo: A. N.")\n\n![Gone](/img/gone.jpg)`,
    ),
    '_posts/2012-06-05-trial.ru.md': strToU8(`${header('title: О суде')}Суд огласил приговор за десять минут.`),
    '_posts/2012-07-01-secret.md': strToU8(
      `${header('title: Not yet\ndraft: true')}Nobody shall read this yet, it is a draft.`,
    ),
    'img/court.jpg': new Uint8Array(await photograph()),
  })

describe('texts of another site', () => {
  test('are looked at, and nothing of them is here', async () => {
    const before = await dump()
    const id = await bring(asker, 'posts.zip', await posts())
    expect(await dump()).toBe(before)
    const read = await readContentImport({ db: web }, { id })
    expect(read.counts).toMatchObject({ posts: 2, open: 1, pictures: 1 })
    expect(read.faults.map(({ code }) => code)).toEqual(expect.arrayContaining(['picture-missing', 'not-public']))
    expect(await loadContentImport(context, await createAsker(), 'edit', id)).toBeNull()
  })

  test('become statements with their days, topics, pictures and old addresses; what was no public one stays a draft', async () => {
    const id = await bring(asker, 'posts.zip', await posts())
    expect(await write(asker, id)).toEqual({ ok: false, reason: 'pictures-wait' })
    expect(await drawContentPictures(atWork)).toBe(1)
    expect(await write(asker, id, { publish: true, kinds: { court: 'analysis' } })).toEqual({ ok: true, again: false })
    expect(await write(asker, id)).toEqual({ ok: true, again: true })
    const statements = await owner.statement.findMany({
      where: { teamId: asker.teamId },
      include: {
        translations: { orderBy: { locale: 'asc' } },
        topics: { include: { topic: true } },
        oldAddresses: true,
      },
      orderBy: { publishedOn: 'asc' },
    })
    expect(statements.map(({ state, kind }) => `${state} ${kind}`)).toEqual(['published analysis', 'draft statement'])
    const [trial] = statements
    expect(trial?.publishedOn?.toISOString()).toBe('2012-06-05T00:00:00.000Z')
    expect(trial?.oldAddresses.map(({ path }) => path)).toContain('/2012/06/trial')
    expect(trial?.topics.map(({ topic }) => topic.slug.replace(/-\d+$/, '')).sort()).toEqual(['aktau', 'court'])
    const picture = await owner.picture.findFirst({ where: { teamId: asker.teamId }, include: { texts: true } })
    expect(picture).toMatchObject({ credit: 'A. N.', texts: [{ locale: 'en', alt: 'The court' }] })
    expect(trial?.translations[0]?.text).toContain(`![The court](picture:${picture?.id})`)
    expect(trial?.translations[0]?.text).toContain('*Gone*')
    expect(await listContentPosts({ db: web }, { id }, { after: 0, take: 9 })).toMatchObject([
      { post: null, statement: { title: 'On the trial' } },
      { post: null, statement: { title: 'Not yet' } },
    ])
  })

  test('are taken back, and a dump is as it was', async () => {
    const before = await dump()
    const id = await bring(asker, 'posts.zip', await posts())
    await drawContentPictures(atWork)
    await write(asker, id, { publish: true })
    expect(await dump()).not.toBe(before)
    expect(await undoContent(context, { kept: await load(asker, id) })).toEqual({ ok: true, again: false })
    expect(await dump()).toBe(before)
    expect(await undoContent(context, { kept: await load(asker, id) })).toEqual({ ok: true, again: true })
  })

  test('stay once somebody has worked on one', async () => {
    const id = await bring(asker, 'one.md', strToU8(`${header('title: One')}A text of its own, long enough.`))
    await write(asker, id)
    await owner.statement.updateMany({ where: { teamId: asker.teamId }, data: { revision: 2 } })
    const outcome = await undoContent(context, { kept: await load(asker, id) })
    expect(outcome).toEqual({ ok: false, reason: 'changed-since', count: 1 })
  })

  test('make every page anew that shows them, once they are there and once they are gone', async () => {
    const court = await makeTopic(owner, { teamId: asker.teamId, slug: 'assembly-court' })
    const campaign = await createCampaign(owner, { teamId: asker.teamId })
    const file = strToU8(`${header('title: Shown\ncategories: [assembly-court]')}A text of its own, long enough.`)
    const id = await bring(asker, 'one.md', file)
    const shown = [`campaign:${campaign.id}`, 'statements', `topic:${court.id}`]
    const settings = { publish: true, campaignId: campaign.id }
    expect(await listenForPages(urls.web, () => write(asker, id, settings))).toEqual(shown)
    const undone = await listenForPages(urls.web, async () => undoContent(context, { kept: await load(asker, id) }))
    expect(undone).toEqual(expect.arrayContaining([...shown, expect.stringMatching(/^statement:/)]))
  })

  test('that nobody writes are forgotten with their pictures', async () => {
    const before = await dump()
    const id = await bring(asker, 'posts.zip', await posts())
    await drawContentPictures(atWork)
    await purgeContent({ ...atWork, now: new Date('2026-05-09T12:00:00Z') })
    expect(await loadContentImport(context, asker, 'edit', id)).toBeNull()
    expect(await dump()).toBe(before)
  })

  test('two at once are written one after the other, each once', async () => {
    const id = await bring(asker, 'one.md', strToU8(`${header('title: Pressed twice')}A text of its own, long enough.`))
    const kept = await load(asker, id)
    const outcomes = await Promise.all([applyContent(context, { kept }), applyContent(context, { kept })])
    expect(outcomes.map((one) => one.ok && one.again).sort()).toEqual([false, true])
    expect(await owner.statement.count({ where: { teamId: asker.teamId } })).toBe(1)
  })
})

describe('what a team wrote', () => {
  /** Exports, deletes, brings the export to another team, and exports that. */
  async function readBack(format: 'json' | 'zip') {
    const team = await teamOf(asker)
    const first = await textOf(exportContentJson(context, team))
    const bytes = format === 'json' ? strToU8(first) : await bytesOf(exportContentZip(context, team))
    await owner.statement.deleteMany({ where: { teamId: asker.teamId } })
    await owner.topic.deleteMany({ where: { teamId: asker.teamId } })
    const other = await createAsker()
    const id = await bring(other, format === 'json' ? 'texts.json' : 'texts.zip', bytes)
    await drawContentPictures(atWork)
    expect(await write(other, id, { publish: true })).toMatchObject({ ok: true })
    return { first, second: await textOf(exportContentJson(context, await teamOf(other))) }
  }

  test.each(['json', 'zip'] as const)('leaves as %s and is read back unchanged', async (format) => {
    const id = await bring(asker, 'posts.zip', await posts())
    await drawContentPictures(atWork)
    await write(asker, id, { publish: true })
    const [one] = await owner.statement.findMany({ where: { teamId: asker.teamId, state: 'published' } })
    const series = await owner.topic.create({
      data: {
        teamId: asker.teamId,
        slug: `series-${format}`,
        kind: 'series',
        parts: 3,
        originalLocale: 'ru',
        names: {
          create: [
            { locale: 'ru', name: 'Программа: «да»' },
            { locale: 'en', name: 'Programme', summary: 'A # line' },
          ],
        },
      },
    })
    await owner.statement.update({
      where: { id: found(one).id },
      data: { seriesId: series.id, part: 2, originalVersion: 4 },
    })
    await owner.statementTranslation.updateMany({
      where: { statementId: found(one).id, locale: 'ru' },
      data: {
        title: 'Да: «нет» # - --- \'"',
        text: '---\n\n{% raw %} <b>x</b> {{ y }}\n\n1. a\n   * b\n\n[^1]\n\n[^1]: Сноска',
        sourceUrl: 'https://example.org/?a=1&b=2',
        translator: 'null',
        made: 'machine',
        followsVersion: 3,
      },
    })
    // One JSON text holds no pictures.
    if (format === 'json')
      await owner.statementTranslation.updateMany({
        where: { statementId: found(one).id, locale: 'en' },
        data: { text: 'The court read the sentence.' },
      })
    const { first, second } = await readBack(format)
    expect(second).toBe(first)
  })
})

test('an export that lies gives no topic under itself, no series that is none, nothing public without a title', async () => {
  const [original, names] = [
    { kind: 'news', state: 'published', series: 'b', part: 1 },
    [{ locale: 'en', name: 'N', summary: '' }],
  ]
  const topics = ['ab', 'ba'].map(([slug, parent]) => ({
    slug,
    parent,
    kind: 'topic',
    parts: null,
    original: 'en',
    names,
  }))
  // More pictures that were not given than one call of a function takes.
  const text = '![](pictures/gone.jpg)\n\n'.repeat(1_500)
  const texts = Array.from({ length: 100 }, (_, at) => {
    return { text, head: { postbag: 1, slug: `lie-${at}`, language: 'en', title: at > 0 ? 'T' : '', original } }
  })
  const file = strToU8(JSON.stringify({ postbag: 1, topics, pictures: [], texts }))
  expect(await write(asker, await bring(asker, 'lies.json', file), { publish: true })).toMatchObject({ ok: true })
  const where = { teamId: asker.teamId }
  expect(
    await owner.statement.count({ where: { ...where, OR: [{ state: 'draft' }, { seriesId: { not: null } }] } }),
  ).toBe(1)
  expect(await owner.topic.count({ where: { ...where, parentId: { not: null } } })).toBe(0)
})
