import { describe, expect, test } from 'vitest'
import { type DirectorySearch, missionsOnPage, searchDirectory } from '@/features/addressees/search-directory'
import { countryName } from '@/features/places/name-country'
import { everyCountry } from '@/features/places/name-country-everywhere'
import { seedDirectory } from '@/prisma/seed/directory'
import { createTestDatabase } from './harness'

const { owner, web } = await createTestDatabase()
const now = new Date('2026-11-22T00:00:00Z')
await seedDirectory({ db: owner, now })
// As autovacuum does a minute after the import: the index takes in what is new.
await owner.$executeRaw`VACUUM ANALYZE addressees`

const order = everyCountry().toSorted((a, b) => countryName(a, 'en').localeCompare(countryName(b, 'en')))
const find = (q: string, more: Partial<DirectorySearch> = {}) =>
  searchDirectory({ db: web, now }, { q, page: 1, order, ...more })
const first = async (q: string) => {
  const { missions } = await find(q)
  return missions[0] && `${missions[0].state} in ${missions[0].hostCity}`
}

describe('a mission is found', () => {
  test.each([
    ['Берлин Казахстан', 'KZ in Berlin'],
    ['kasachstan berlin', 'KZ in Berlin'],
    ['berlin kasachstan', 'KZ in Berlin'],
    ['Embassy of Kazakstan in Germny', 'KZ in Berlin'],
    ['посольство Казахстана в Берлине', 'KZ in Berlin'],
    ['ambassade du Kazakhstan à Londres', 'KZ in London'],
    ['елшілік Қазақстан Мәскеу', 'KZ in Moscow'],
    ['哈萨克斯坦 Wien', 'KZ in Vienna'],
    ['uk washington', 'GB in Washington, D.C.'],
    ['kaz berl', 'KZ in Berlin'],
    ['kazakhstan lodnon', 'KZ in London'],
  ])('by "%s"', async (q, found) => {
    expect(await first(q)).toBe(found)
  })

  test('by its city in another script, whoever sent it', async () => {
    const { missions, total } = await find('Берлин')
    expect(total).toBeGreaterThan(150)
    expect(new Set(missions.map((one) => one.hostCity))).toEqual(new Set(['Berlin']))
    expect((await find('berlin')).total).toBe(total)
  })

  test('all words must match', async () => {
    const { missions } = await find('consulate Kazakhstan Germany')
    expect(missions.length).toBeGreaterThan(2)
    for (const mission of missions) {
      expect(mission.kind).toMatch(/consulate/)
      expect([mission.state, mission.hostCountry].sort()).toEqual(['DE', 'KZ'])
    }
    // Of the two countries the one named first is the state.
    expect(missions[0]?.state).toBe('KZ')
  })
})

describe('a state is found before its missions', () => {
  test.each([
    ['Kazakstan', 'KZ'],
    ['Казахстан', 'KZ'],
    ['ambassade allemagne', 'DE'],
    ['niger', 'NE'],
    ['United States', 'US'],
    ['Голландия', 'NL'],
    ['holy see', 'VA'],
  ])('by "%s"', async (q, state) => {
    const { states, missions } = await find(q)
    expect(states[0]?.state).toBe(state)
    expect(missions[0]?.state).toBe(state)
  })

  test('its missions before those in it', async () => {
    const all = await Promise.all([1, 2, 3, 4, 5, 6].map(async (page) => (await find('Kazakhstan', { page })).missions))
    const states = all.flat().map((one) => one.state === 'KZ')
    expect(states.lastIndexOf(true)).toBeLessThan(states.indexOf(false))
    expect(states).toContain(false)
  })

  test('a country without missions of its own is named all the same', async () => {
    expect(await find('Martinique')).toMatchObject({ states: [], countries: ['MQ'] })
  })
})

test('filters narrow what is found, and work alone', async () => {
  const all = await find('germany')
  const consulates = await find('germany', { kind: 'consulates', state: 'KZ' })
  expect(consulates.total).toBeLessThan(all.total)
  expect(consulates.states).toEqual([])
  for (const { kind, state } of consulates.missions)
    expect([kind.endsWith('consulate') || kind.startsWith('consulate'), state]).toEqual([true, 'KZ'])
  const here = await find('', { host: 'SI', kind: 'embassies' })
  expect(here.total).toBeGreaterThan(20)
  expect(new Set(here.missions.map((one) => one.hostCountry))).toEqual(new Set(['SI']))
})

test('pages do not overlap and hold everything once; one that is too far is the first', async () => {
  const { total, pages } = await find('london')
  const all = await Promise.all(Array.from({ length: pages }, (_, at) => find('london', { page: at + 1 })))
  const ids = all.flatMap(({ missions }) => missions.map((one) => one.id))
  expect(ids.length).toBe(total)
  expect(new Set(ids).size).toBe(total)
  expect((await find('london', { page: 900 })).missions[0]?.id).toBe(ids[0])
  expect(all[0]?.missions.length).toBe(missionsOnPage)
})

describe('what is nowhere', () => {
  test('is named, with the words that are known beside it', async () => {
    const found = await find('berlin qwxyzk')
    expect(found).toMatchObject({ missions: [], states: [], total: 0 })
    expect(found.words).toEqual([
      { asked: 'berlin', meant: 'berlin' },
      { asked: 'qwxyzk', meant: undefined },
    ])
  })

  test('a slip is named with what was meant', async () => {
    expect((await find('antananrivo')).words).toEqual([{ asked: 'antananrivo', meant: 'antananarivo' }])
  })

  test.each(['%', '_', "' OR 1=1 --", '\\', '\u0000', '%%%% ____', '🇰🇿', '-'.repeat(9_000)])(
    '"%s" does no harm',
    async (q) => {
      const { total } = await find(q, { state: 'KZ' })
      expect(total).toBeLessThan(200)
    },
  )

  test('removed entries', async () => {
    const [berlin] = (await find('kasachstan berlin')).missions
    await owner.addressee.update({ where: { id: berlin?.id ?? '' }, data: { removedAt: now } })
    expect((await find('kasachstan berlin')).total).toBe(0)
    await owner.addressee.update({ where: { id: berlin?.id ?? '' }, data: { removedAt: null } })
  })
})

test('the index of letters answers, for words and for slips', async () => {
  const plans = await owner.$transaction([
    owner.$queryRaw<{ 'QUERY PLAN': string }[]>`
      EXPLAIN SELECT id FROM addressees WHERE removed_at IS NULL AND search_text LIKE ${'% berlin%'}
        AND search_text LIKE ALL(${['% kasachstan%']}::text[])`,
    owner.$queryRaw<{ 'QUERY PLAN': string }[]>`
      EXPLAIN SELECT search_text FROM addressees WHERE search_text %> ${'antananrivo'} AND removed_at IS NULL LIMIT 100`,
  ])
  for (const plan of plans) expect(JSON.stringify(plan)).toContain('addressees_search_text_idx')
})
