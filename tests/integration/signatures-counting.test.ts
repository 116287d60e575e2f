import { describe, expect, test } from 'vitest'
import { compactTallies } from '@/features/counts/compact-tallies'
import { publishCounts } from '@/features/counts/publish-counts'
import { readPublicCounts } from '@/features/counts/read-public-counts'
import { changeDisplay } from '@/features/signatures/change-display'
import { eraseSignature } from '@/features/signatures/erase-signature'
import { listPublicNames } from '@/features/signatures/list-public-names'
import { publishNames } from '@/features/signatures/publish-names'
import { recountSignatures } from '@/features/signatures/recount-signatures'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { createSignature, shownWords } from '@/tests/factories/signatures'
import { createTestDatabase } from './harness'
import { createFixture } from './signatures-fixture'

const database = await createTestDatabase()
const worker = (now = new Date()) => ({ db: database.worker, keys: database.keys.worker, now })
const count = async (id: string) =>
  (await database.owner.petition.findUniqueOrThrow({ where: { id }, select: { confirmedCount: true } })).confirmedCount

describe('counting', () => {
  test('two compactors at once count nothing twice', async () => {
    const { petition } = await createFixture(database)
    const deltas = Array.from({ length: 3_000 }, (_, i) => ({
      petitionId: petition.id,
      country: ['DE', 'KZ', 'FR'][i % 3] ?? 'DE',
      day: new Date(`2026-03-0${1 + (i % 5)}`),
      delta: i % 10 === 0 ? -1 : 1,
    }))
    await database.owner.tallyDelta.createMany({ data: deltas })
    const rounds = await Promise.all(Array.from({ length: 8 }, () => compactTallies(worker(), 500)))
    while ((await compactTallies(worker(), 500)) > 0) rounds.push(0)
    expect(await count(petition.id)).toBe(2_400)
    const cells = await database.owner.signatureCount.aggregate({
      where: { petitionId: petition.id },
      _sum: { count: true },
    })
    expect(cells._sum.count).toBe(2_400)
    expect(await recountSignatures(worker())).toContainEqual({ petitionId: petition.id, difference: -2_400 })
  })

  test('a signature shows in the count, and one that is withdrawn or erased is taken off the day it came', async () => {
    const { petition, signAndConfirm, web } = await createFixture(database)
    const start = new Date('2026-03-01T23:30:00Z')
    const [first, second, third] = [
      await signAndConfirm('c1@example.org', { country: 'DE' }, start),
      await signAndConfirm('c2@example.org', { country: 'DE' }, start),
      await signAndConfirm('c3@example.org', { country: 'KZ' }, start),
    ]
    await compactTallies(worker())
    expect(await count(petition.id)).toBe(3)
    const later = new Date('2026-03-09T12:00:00Z')
    await withdrawSignature(web(later), { token: first })
    await eraseSignature(web(later), { token: second })
    await eraseSignature(web(later), { token: third })
    await compactTallies(worker())
    expect(await count(petition.id)).toBe(0)
    expect(
      await database.owner.signatureCount.findMany({ where: { petitionId: petition.id, count: { not: 0 } } }),
    ).toEqual([])
    expect(await recountSignatures(worker())).toEqual([])
  })

  test('the recount repairs what is wrong and leaves waiting deltas alone', async () => {
    const { petition, signAndConfirm } = await createFixture(database)
    for (let i = 0; i < 4; i++) await signAndConfirm(`r${i}@example.org`, { country: 'DE' })
    await compactTallies(worker())
    await signAndConfirm('waiting@example.org', { country: 'FR' })
    expect(await recountSignatures(worker())).toEqual([])
    await database.owner.petition.update({ where: { id: petition.id }, data: { confirmedCount: 99 } })
    await database.owner.signatureCount.updateMany({ where: { petitionId: petition.id }, data: { count: 7 } })
    await database.owner.signatureCount.create({
      data: { petitionId: petition.id, country: 'XK', day: new Date('2026-01-01'), count: 3 },
    })
    expect(await recountSignatures(worker())).toEqual([{ petitionId: petition.id, difference: -95 }])
    expect(await count(petition.id)).toBe(4)
    await compactTallies(worker())
    expect(await count(petition.id)).toBe(5)
    expect(await recountSignatures(worker())).toEqual([])
  })

  test('the public sees countries and days only as far as nobody can be picked out', async () => {
    const { petition, web } = await createFixture(database)
    const day = new Date('2026-03-01')
    const cells = { DE: 47, KZ: 23, FR: 9, SI: 1 }
    await database.owner.signatureCount.createMany({
      data: Object.entries(cells).map(([country, number]) => ({
        petitionId: petition.id,
        country,
        day,
        count: number,
      })),
    })
    await database.owner.petition.update({ where: { id: petition.id }, data: { confirmedCount: 80 } })
    await publishCounts(worker())
    const counts = await readPublicCounts(web(), petition.id)
    expect(counts.total).toBe(80)
    expect(counts.byCountry).toEqual([
      { country: 'DE', count: 40 },
      { country: 'KZ', count: 20 },
    ])
    expect(counts.byDay).toEqual([{ day: '2026-03-01', count: 80 }])
    const fewer = { where: { id: petition.id }, data: { publicGets: 'number' }, select: { id: true } } as const
    await database.owner.petition.update(fewer)
    expect(await readPublicCounts(web(), petition.id)).toMatchObject({ total: 80, byCountry: [] })
  })

  test('whoever watches the total does not see where the signature that moved it came from', async () => {
    const { petition, signAndConfirm, web } = await createFixture(database)
    const watch = () => readPublicCounts(web(), petition.id)
    const sign = async (country: string, from: number, to: number) => {
      const tokens: string[] = []
      for (let i = from; i < to; i++) tokens.push(await signAndConfirm(`${country}${i}@example.org`, { country }))
      await compactTallies(worker())
      return tokens
    }
    await sign('DE', 0, 20)
    const [first = ''] = await sign('KZ', 0, 9)
    await publishCounts(worker())
    const before = await watch()
    expect(before).toMatchObject({ total: 29, byCountry: [{ country: 'DE', count: 10 }] })
    // The tenth from Kazakhstan: the total tells of it at once, the countries not even at the end of the day.
    await sign('KZ', 9, 10)
    expect(await watch()).toEqual({ ...before, total: 30 })
    expect(await publishCounts(worker())).toBe(0)
    expect(await watch()).toEqual({ ...before, total: 30 })
    // One of the eleven that came since is from there, and nobody can say which.
    await sign('FR', 0, 10)
    expect(await watch()).toEqual({ ...before, total: 40 })
    expect(await publishCounts(worker())).toBe(1)
    expect(await publishCounts(worker()), 'once').toBe(0)
    const after = await watch()
    expect(after.byCountry.map(({ country }) => country)).toEqual(['DE', 'FR', 'KZ'])
    // Nor does anybody see where one came from that is taken back.
    await withdrawSignature(web(), { token: first })
    await compactTallies(worker())
    expect(await watch()).toEqual({ ...after, total: 39 })
    expect(await publishCounts(worker())).toBe(0)
    expect(await watch()).toEqual({ ...after, total: 39 })
  })
})

describe('publishing names', () => {
  const today = new Date()
  const yesterday = new Date(today.getTime() - 24 * 3_600_000)

  test('waits for a batch, or for a day, and shows nobody who did not ask for it', async () => {
    const { petition, web } = await createFixture(database, { publicNamesBatch: 5 })
    const make = (name: string, display: 'none' | 'initials' | 'full', confirmedOn = today) =>
      createSignature(database.owner, database.keys.web, {
        petition,
        display,
        confirmedOn,
        signer: { name, role: 'Teacher', organisation: 'Union' },
      })
    for (let i = 0; i < 4; i++) await make(`Full Name${'abcd'[i]}`, 'full')
    await make('Secret Person', 'none')
    expect(await publishNames(worker())).toBe(0)
    await make('Anna Karenina', 'initials')
    expect(await publishNames(worker())).toBe(5)
    expect(await publishNames(worker())).toBe(0)
    const { names } = await listPublicNames(web(), petition.id)
    expect(names).toHaveLength(5)
    expect(names.map(({ name }) => name).sort()).toEqual([
      'A. K.',
      'Full Namea',
      'Full Nameb',
      'Full Namec',
      'Full Named',
    ])
    expect(names.find(({ name }) => name === 'A. K.')).toMatchObject({ role: null, organisation: null })
    expect(names.find(({ name }) => name === 'Full Namea')).toMatchObject({ role: 'Teacher', organisation: 'Union' })

    await make('Late Comer', 'full', yesterday)
    expect(await publishNames(worker())).toBe(1)
    expect((await listPublicNames(web(), petition.id)).names[0]).toMatchObject({ name: 'Late Comer' })
  })

  test('is turned over page by page, each name once and all of them, however many come out together', async () => {
    const { petition, web } = await createFixture(database, { publicNamesBatch: 1 })
    for (const count of [7, 130, 3, 61]) {
      for (let i = 0; i < count; i++)
        await createSignature(database.owner, database.keys.web, { petition, display: 'full', confirmedOn: yesterday })
      expect(await publishNames(worker())).toBe(count)
    }
    const pages = [await listPublicNames(web(), petition.id)]
    for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next) {
      expect(next, 'each is a page that the document offers').toBeLessThanOrEqual(pages[0]?.batches ?? 0)
      expect(next).toBeGreaterThan(1)
      pages.push(await listPublicNames(web(), petition.id, next))
    }
    const ids = pages.flatMap(({ names }) => names.map(({ id }) => id))
    expect(new Set(ids).size).toBe(201)
    expect(ids).toHaveLength(201)
    expect(Math.max(...pages.map(({ names }) => names.length))).toBeLessThanOrEqual(40)
    expect(pages[0]?.previous).toBeUndefined()
    expect(pages[1]?.previous).toBe('first')
    for (let previous = pages.at(-1)?.previous, turns = 0; previous !== undefined; turns += 1) {
      expect(turns).toBeLessThan(20)
      const page = await listPublicNames(web(), petition.id, previous === 'first' ? undefined : previous)
      expect(page.names.length).toBeGreaterThan(0)
      previous = page.previous
    }
    for (const none of [0, 1, -2, 1.5, 9_999, Number.NaN])
      expect((await listPublicNames(web(), petition.id, none)).names[0]).toEqual(pages[0]?.names[0])
  })

  test('keeps names with a flag for a moderator', async () => {
    const { petition, web } = await createFixture(database)
    for (const name of ['Vladimir Putin', 'аdmin Latin', "'; DROP TABLE signatures;--", 'Jean d’Arc']) {
      await createSignature(database.owner, database.keys.web, {
        petition,
        display: 'full',
        confirmedOn: yesterday,
        signer: { name },
      })
    }
    expect(await publishNames(worker())).toBe(4)
    expect((await listPublicNames(web(), petition.id)).names.map(({ name }) => name)).toEqual(['Jean d’Arc'])
    expect(await database.owner.publicSignature.count({ where: { petitionId: petition.id, hidden: true } })).toBe(3)
  })

  test('at the same moment as a change of mind never leaves the old name standing', async () => {
    const { petition, signAndConfirm, web } = await createFixture(database, { publicNamesBatch: 1 })
    const tokens: string[] = []
    for (let i = 0; i < 30; i++)
      tokens.push(await signAndConfirm(`mind${i}@example.org`, { name: 'Full Name', display: 'full' }))
    await Promise.all([
      publishNames(worker()),
      ...tokens.slice(0, 10).map((token) => changeDisplay(web(), { token, display: 'none', words: shownWords })),
      ...tokens.slice(10, 20).map((token) => changeDisplay(web(), { token, display: 'initials', words: shownWords })),
      ...tokens.slice(20).map((token) => withdrawSignature(web(), { token })),
    ])
    const { names } = await listPublicNames(web(), petition.id)
    expect(names.filter(({ name }) => name !== 'F. N.')).toEqual([])
    await publishNames(worker())
    const after = await listPublicNames(web(), petition.id)
    expect(after.names.map(({ name }) => name)).toEqual(Array(10).fill('F. N.'))
  })
})
