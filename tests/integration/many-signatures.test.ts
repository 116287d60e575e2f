import { beforeAll, describe, expect, test } from 'vitest'
import { compactTallies } from '@/features/counts/compact-tallies'
import { listSignatures, type SignatureList } from '@/features/petitions/list-signatures'
import { loadPetition } from '@/features/petitions/load-petition'
import { readSignatureNumbers } from '@/features/petitions/read-signature-numbers'
import { type SignatureQuery, signatureFilter } from '@/features/petitions/schema'
import { compactReceipts } from '@/features/receipts/compact-receipts'
import { makeDays } from '@/features/receipts/make-days'
import { readCount } from '@/features/receipts/read-count'
import { listPublicNames } from '@/features/signatures/list-public-names'
import { publishNames } from '@/features/signatures/publish-names'
import { purgeSignatures } from '@/features/signatures/purge-signatures'
import { recountSignatures } from '@/features/signatures/recount-signatures'
import { recountStates } from '@/features/signatures/recount-states'
import { requeueNames } from '@/features/signatures/requeue-names'
import { mailWaiting, restoreMails } from '@/features/signatures/restore-mails'
import type { PrismaClient } from '@/generated/prisma/client'
import { createCampaign } from '@/tests/factories/campaigns'
import { createManySignatures } from '@/tests/factories/many-signatures'
import { createPetition } from '@/tests/factories/petitions'
import { createSignature } from '@/tests/factories/signatures'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

/*
 * What an organiser looks at, and what is done by the clock, costs the same however many have signed (decision 0046).
 */

const { owner, web, worker, keys } = await createTestDatabase()
const now = new Date('2026-03-10T12:00:00Z')
const count = 30_000
/** Far more than any of this needs, and far fewer than there are. */
const few = 1_500

const team = await createTeam(owner)
const { id: campaignId } = await createCampaign(owner, { teamId: team.id })
const organiser = await createOrganiser(owner, { teamId: team.id, role: 'organiser' })
const petition = await createPetition(owner, keys.web, { campaignId })

const context = { db: web, keys: keys.web, now }
const jobs = { db: worker, keys: keys.worker, now }

beforeAll(async () => {
  await createManySignatures(owner, petition, { count, today: new Date('2026-03-10') })
  while ((await owner.stateDelta.count()) > 0) await compactTallies({ db: worker })
  await recountSignatures({ db: worker })
  await makeDays(jobs)
  while ((await compactReceipts({ db: worker })) > 0);
  for (const table of [
    'signatures',
    'links',
    'public_signatures',
    'signer_contacts',
    'outbox_mails',
    'signature_counts',
    'receipt_codes',
    'due_receipts',
  ])
    await owner.$executeRawUnsafe(`VACUUM ANALYZE ${table}`)
})

async function seen() {
  const permitted = await loadPetition(context, organiser, 'seeSignatures', petition.id)
  if (!permitted) throw new Error('not found')
  return permitted
}

const list = async (query: SignatureQuery) => listSignatures(context, await seen(), signatureFilter(query))

/** How many rows of all tables something reads, by sequence or by index. */
function rowsRead(db: PrismaClient, something: (tx: PrismaClient) => Promise<unknown>): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const read = async () => {
        const [row] = await tx.$queryRaw<{ rows: number }[]>`
          SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS rows FROM pg_stat_xact_user_tables`
        return row?.rows ?? 0
      }
      const before = await read()
      await something(tx as PrismaClient)
      return (await read()) - before
    },
    { timeout: 60_000 },
  )
}

describe('the page of a petition on the desk', () => {
  test('reads its numbers without the signatures', async () => {
    const permitted = await seen()
    expect(await rowsRead(web, (db) => readSignatureNumbers({ ...context, db }, permitted))).toBeLessThan(few * 3)
    const numbers = await readSignatureNumbers(context, permitted)
    const { pending, confirmed, withdrawn } = numbers.byState
    expect(pending + confirmed + withdrawn).toBe(count)
    expect(numbers.total).toBe(confirmed)
    expect(numbers.byCountry.reduce((sum, one) => sum + one.count, 0)).toBe(confirmed)
    expect(numbers.byDay).toHaveLength(90)
  })

  const filters: SignatureQuery[] = [
    {},
    { country: 'DE' },
    { state: 'withdrawn' },
    { country: 'DE', state: 'pending' },
    { named: 'yes' },
    { named: 'yes', country: 'DE' },
    { country: 'ZW' },
  ]
  const orders = (['day', 'country', 'state'] as const).flatMap((sort) =>
    (['up', 'down'] as const).map((order) => ({ sort, order })),
  )
  const asked = filters.flatMap((filter) => orders.map((order) => ({ ...filter, ...order })))

  test.each(asked)('lists %j without going through all', async (query) => {
    const permitted = await seen()
    const read = (more: SignatureQuery) =>
      rowsRead(web, (db) => listSignatures({ ...context, db }, permitted, signatureFilter({ ...query, ...more })))
    expect(await read({})).toBeLessThan(few)
    const { next } = await list(query)
    if (next === null) return
    expect(await read({ after: next })).toBeLessThan(few)
    expect(await read({ before: next })).toBeLessThan(few)
  })
})

test('how a petition is counted is read without its signatures, and without its codes', async () => {
  expect(await rowsRead(web, (db) => readCount({ db, now }, petition.id))).toBeLessThan(few)
  const { numbers, versions } = await readCount({ db: web, now }, petition.id)
  expect(versions).toMatchObject([{ listed: numbers.confirmed, unlisted: 0, confirmed: numbers.confirmed }])
  expect(numbers.confirmed).toBeGreaterThan(count / 2)
})

test('a page of public names reads what it shows, wherever it begins', async () => {
  const { batches } = await listPublicNames({ db: web }, petition.id)
  expect(batches).toBeGreaterThan(50)
  for (const before of [undefined, batches, Math.floor(batches / 2), 2])
    expect(await rowsRead(web, (db) => listPublicNames({ db }, petition.id, before))).toBeLessThan(few)
})

describe('pages of the list', () => {
  const rowsOf = ({ rows }: SignatureList) => rows.map((row) => `${row.state} ${row.country} ${row.day}`)

  test.each([{ state: 'withdrawn' }, { state: 'withdrawn', sort: 'country' }, { named: 'yes' }] as const)(
    'of %j show each once, and lead back the way they came',
    async (query) => {
      const pages = [await list(query)]
      for (let last = pages[0]; last?.next; last = pages.at(-1)) pages.push(await list({ ...query, after: last.next }))
      const all = pages.flatMap(rowsOf)
      const where = {
        petitionId: petition.id,
        ...('state' in query ? { state: query.state } : { publicSignature: { isNot: null } }),
      }
      expect(all).toHaveLength(await owner.signature.count({ where }))
      expect(pages.length).toBeGreaterThan(1)
      const back = []
      for (let page = pages.at(-1); page?.previous; page = back.at(-1))
        back.push(await list({ ...query, before: page.previous }))
      expect(back.reverse().map(rowsOf)).toEqual(pages.slice(0, -1).map(rowsOf))
      expect(pages[0]?.previous).toBeNull()
    },
  )

  test('say how many fit, where that is known without counting', async () => {
    const { total } = await list({ state: 'withdrawn' })
    expect(total).toBe(await owner.signature.count({ where: { petitionId: petition.id, state: 'withdrawn' } }))
    expect((await list({ named: 'yes' })).total).toBeNull()
    expect(await list({ named: 'yes', state: 'withdrawn' })).toMatchObject({ rows: [], total: 0 })
  })

  test('begin anew where the place in the address is none', async () => {
    const first = await list({})
    const id = '00000000-0000-4000-8000-000000000000'
    for (const after of [
      '',
      'x',
      '.'.repeat(5_000),
      `2026-03-10.${id}'`,
      `DE.2026-03-10.${id}`,
      `2026-02-31.${id}`,
      `1900-01-01.${id}`,
    ])
      expect(await list({ after })).toEqual(first)
  })
})

describe('with nothing new, a job looks at next to nothing', () => {
  const work = {
    publishNames: (db: PrismaClient) => publishNames({ ...jobs, db }),
    compactTallies: (db: PrismaClient) => compactTallies({ db }),
    mailWaiting: (db: PrismaClient) => mailWaiting({ ...jobs, db }),
    restoreMails: (db: PrismaClient) => restoreMails({ ...jobs, db }),
    purgeSignatures: (db: PrismaClient) => purgeSignatures({ ...jobs, db }),
    makeDays: (db: PrismaClient) => makeDays({ ...jobs, db }),
    compactReceipts: (db: PrismaClient) => compactReceipts({ db }),
  }
  test.each(Object.entries(work))('%s', async (_, run) => {
    expect(await rowsRead(worker, run)).toBeLessThan(few)
  })
})

describe('what is kept beside the signatures', () => {
  test('follows them, whatever is done and by whom', async () => {
    const other = await createPetition(owner, keys.web, { campaignId })
    const cells = async () => {
      await compactTallies({ db: worker })
      const rows = await owner.stateCount.findMany({ where: { petitionId: other.id, count: { not: 0 } } })
      return rows.map((row) => `${row.country} ${row.state} ${row.count}`).sort()
    }
    const one = await createSignature(owner, keys.web, { petition: other, state: 'pending', country: 'SE' })
    await createSignature(owner, keys.web, { petition: other, state: 'confirmed', country: 'SE' })
    expect(await cells()).toEqual(['SE confirmed 1', 'SE pending 1'])
    await owner.signature.update({ where: { id: one.id }, data: { state: 'confirmed', country: 'GB' } })
    expect(await cells()).toEqual(['GB confirmed 1', 'SE confirmed 1'])
    await owner.signature.updateMany({ where: { petitionId: other.id }, data: { lastMailAt: now } })
    expect(await owner.stateDelta.count()).toBe(0)
    await owner.signature.delete({ where: { id: one.id } })
    expect(await cells()).toEqual(['SE confirmed 1'])
    expect(await recountStates({ db: worker })).toEqual([])
  })

  test('is repaired by the recount, which says where it was wrong', async () => {
    const other = await createPetition(owner, keys.web, { campaignId })
    await createSignature(owner, keys.web, { petition: other, state: 'confirmed', country: 'SE' })
    await compactTallies({ db: worker })
    await createSignature(owner, keys.web, { petition: other, state: 'pending', country: 'SE' })
    await owner.stateCount.updateMany({ where: { petitionId: other.id }, data: { count: 9 } })
    await owner.stateCount.create({ data: { petitionId: other.id, country: 'GB', state: 'expired', count: 3 } })
    expect(await recountStates({ db: worker })).toEqual([{ petitionId: other.id, cells: 2 }])
    await compactTallies({ db: worker })
    const rows = await owner.stateCount.findMany({ where: { petitionId: other.id, count: { not: 0 } } })
    expect(rows.map((row) => `${row.country} ${row.state} ${row.count}`).sort()).toEqual([
      'SE confirmed 1',
      'SE pending 1',
    ])
    expect(await recountStates({ db: worker })).toEqual([])
  })

  test('a name that nothing looked at is found at night', async () => {
    expect(await requeueNames({ db: worker })).toBe(0)
    const other = await createPetition(owner, keys.web, { campaignId, publicNamesBatch: 1 })
    const { id } = await createSignature(owner, keys.web, { petition: other, display: 'full' })
    await owner.dueName.deleteMany()
    expect(await publishNames(jobs)).toBe(0)
    expect(await requeueNames({ db: worker })).toBe(1)
    expect(await publishNames(jobs)).toBe(1)
    expect(await owner.dueName.count()).toBe(0)
    await owner.signature.update({ where: { id }, data: { state: 'quarantined' } })
    await publishNames(jobs)
    expect(await owner.publicSignature.count({ where: { petitionId: other.id } })).toBe(0)
  })
})
