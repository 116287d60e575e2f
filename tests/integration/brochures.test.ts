import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawSizes } from '@/features/pictures/draw-sizes'
import { storePicture } from '@/features/pictures/store-picture'
import {
  brochureAsked,
  listBrochureLanguages,
  readSeriesBrochure,
  readStatementBrochure,
} from '@/features/statements/read-brochure'
import { mostOfBrochure } from '@/features/statements/rules'
import { makeStatement, makeTopic } from '@/tests/factories/statements'
import { createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

const database = await createTestDatabase()
const { owner } = database
const web = () => ({ db: database.web, now: new Date('2026-05-20T10:00:00Z') })
const team = await createTeam(owner)
const asked = (query: Record<string, string>) => ({ ...brochureAsked.parse(query), reader: 'en' })
const words = (text: string) => ({ title: text, summary: '', text })

async function keepPicture(teamId: string): Promise<string> {
  const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#a33' } })
    .png()
    .toBuffer()
  const drawn = await drawSizes(bytes)
  if (!drawn.ok) throw new Error('A test picture was not drawn')
  const context = { db: owner, now: new Date() }
  return (await storePicture(context, { teamId, by: null, picture: drawn.picture })) ?? ''
}

test('a statement is printed in the languages that are asked for, with its own pictures and no others', async () => {
  const [own, foreign] = [await keepPicture(team.id), await keepPicture((await createTeam(owner)).id)]
  const text = `![x](picture:${own}) ![y](picture:${foreign})`
  const { slug } = await makeStatement(owner, {
    teamId: team.id,
    texts: { en: { ...words('Free'), text }, ru: words('Свободу'), kk: words('Босат') },
  })
  const read = (query: Record<string, string>) => readStatementBrochure(web(), slug, asked(query))
  const locales = async (query: Record<string, string>) =>
    (await read(query))?.parts.map(({ texts }) => texts.map(({ locale }) => locale))
  expect(await locales({})).toEqual([['en']])
  expect(await locales({ language: 'ru', beside: 'kk' })).toEqual([['ru', 'kk']])
  // What is not there, or no language, is as if nobody had asked for it.
  expect(await locales({ language: 'ru', beside: 'ru' })).toEqual([['ru']])
  expect(await locales({ language: 'fr', beside: 'x y' })).toEqual([['en']])
  const brochure = await read({ paper: 'A3' })
  expect(brochure).toMatchObject({ paper: 'a4', pictures: [{ id: own }] })
  const draft = await makeStatement(owner, { teamId: team.id, state: 'draft' })
  expect(await readStatementBrochure(web(), draft.slug, asked({}))).toBeUndefined()
})

test('a series is printed part by part, what is not translated in its own language, and not at all beyond a bound', async () => {
  const series = await makeTopic(owner, { teamId: team.id, kind: 'series', slug: 'a-long-programme', parts: 12 })
  const part = (
    part: number,
    texts: Record<string, ReturnType<typeof words>>,
    state: 'published' | 'draft' = 'published',
  ) =>
    makeStatement(owner, {
      teamId: team.id,
      seriesId: series.id,
      part,
      texts,
      state,
      originalLocale: Object.keys(texts)[0] ?? 'en',
    })
  await part(2, { ru: words('Вторая') })
  await part(1, { en: words('One'), ru: words('Первая') })
  await part(3, { kk: words('Үшінші') })
  await part(4, { en: words('Not yet') }, 'draft')
  const brochure = await readSeriesBrochure(web(), 'a-long-programme', asked({ beside: 'ru' }))
  expect(brochure?.series?.of).toBe(12)
  expect(brochure?.parts.map((one) => [one.part, one.texts.map(({ title }) => title)])).toEqual([
    [1, ['One', 'Первая']],
    [2, ['Вторая']],
    [3, ['Үшінші']],
  ])
  expect(await listBrochureLanguages(web(), series.id, 'ru')).toEqual(['ru', 'en', 'kk'])
  await part(5, { en: { ...words('Long'), text: 'x'.repeat(mostOfBrochure) } })
  expect(await readSeriesBrochure(web(), 'a-long-programme', asked({}))).toBeUndefined()
  expect(await listBrochureLanguages(web(), series.id, 'ru')).toEqual([])
})
