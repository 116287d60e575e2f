import { describe, expect, test } from 'vitest'
import { compactCollected } from '@/features/collected/compact-collected'
import { countBatches } from '@/features/collected/count-collected'
import { eraseBatch, eraseCollected } from '@/features/collected/erase-collected'
import { insertCollected, moveCollected } from '@/features/collected/insert-collected'
import { purgeCollected } from '@/features/collected/purge-collected'
import { recountCollected } from '@/features/collected/recount-collected'
import { day } from '@/features/days'
import { readCount } from '@/features/receipts/read-count'
import { totalOf } from '@/features/receipts/rules'
import { replayErasures } from '@/features/signatures/replay-erasures'
import { collectedBatch, collectedRow } from '@/tests/factories/collected'
import { createTestDatabase } from './harness'
import { createReceipts, takeApart } from './receipts-fixture'

/*
 * What was collected elsewhere is counted apart, and nobody counts twice (decision 0058).
 */

const database = await createTestDatabase()
const { owner, web, worker, keys } = database
const now = new Date()

async function collecting() {
  const fixture = await createReceipts(database)
  const { petition } = fixture
  const rows = (emails: readonly string[]) => emails.map((email) => collectedRow(keys.web, petition, { email }))
  const put = async (emails: readonly string[], parts: Parameters<typeof collectedBatch>[1] = {}) => {
    const batch = collectedBatch(petition, parts)
    await insertCollected({ db: web, now }, batch, rows(emails))
    return batch
  }
  const numbers = async () => (await readCount({ db: web, now }, petition.id)).numbers
  const left = () => owner.collectedSignature.count({ where: { petitionId: petition.id } })
  return { ...fixture, rows, put, numbers, left }
}

describe('what was collected elsewhere', () => {
  test('counts under its own kind, with waiting deltas and without, and stands in the file of the day', async () => {
    const { petition, put, numbers, confirm, makeFile, readFile } = await collecting()
    await confirm(2)
    const stall = await put(['', '', ''], { origin: 'stall' })
    await put(['one@example.org', 'two@example.org'])
    await put(['three@example.org'], { state: 'waiting' })
    const right = { confirmed: 2, stalls: 3, elsewhere: 2 }
    expect(await numbers()).toMatchObject(right)
    await compactCollected({ db: worker })
    expect(await numbers()).toMatchObject(right)
    expect(await countBatches(web, petition.id, 'stall')).toEqual(new Map([[stall.batchId, 3]]))
    expect(totalOf(await readCount({ db: web, now }, petition.id))).toBe(7)
    await makeFile('2027-01-01')
    expect(takeApart(await readFile('2027-01-01')).numbers).toMatchObject({ stalls: '3', elsewhere: '2' })
  })

  test('is one person however often it comes', async () => {
    const { petition, numbers } = await collecting()
    const batch = collectedBatch(petition, { origin: 'stall' })
    const row = collectedRow(keys.web, petition)
    const both = [insertCollected({ db: web, now }, batch, [row]), insertCollected({ db: worker, now }, batch, [row])]
    expect((await Promise.all(both)).sort()).toEqual([0, 1])
    expect(await numbers()).toMatchObject({ stalls: 1 })
  })

  test('is taken off the count and put back', async () => {
    const { put, numbers } = await collecting()
    const { batchId } = await put(['', ''], { origin: 'stall' })
    await moveCollected({ db: web }, { batchId, from: 'counted', to: 'off' })
    expect(await numbers()).toMatchObject({ stalls: 0 })
    await moveCollected({ db: web }, { batchId, from: 'off', to: 'counted' })
    expect(await numbers()).toMatchObject({ stalls: 2 })
  })

  test('goes whole for whoever confirms here, and a backup does not bring it back', async () => {
    const { petition, rows, numbers, signAndConfirm, left } = await collecting()
    const batch = collectedBatch(petition)
    const people = rows(['ann@example.org', 'ben@example.org'])
    await insertCollected({ db: web, now }, batch, people)
    await signAndConfirm('Ann@Example.org')
    expect(await numbers()).toMatchObject({ confirmed: 1, elsewhere: 1 })
    expect(await left()).toBe(1)
    expect(await owner.collectedContact.count({ where: { petitionId: petition.id } })).toBe(1)
    // Nor does the same form, sent again.
    expect(await insertCollected({ db: web, now }, batch, people)).toBe(0)
    expect(await left()).toBe(1)
  })

  test('goes by the clock of signers, and the bare rows stay counted', async () => {
    const { petition, put, numbers } = await collecting()
    await put(['ann@example.org'])
    const sealed = () => owner.collectedContact.count({ where: { petitionId: petition.id } })
    await owner.petition.update({ where: { id: petition.id }, data: { handedInAt: now } })
    await purgeCollected({ db: worker, now: new Date(now.getTime() + 29 * day) })
    expect(await sealed()).toBe(1)
    await purgeCollected({ db: worker, now: new Date(now.getTime() + 31 * day) })
    expect(await sealed()).toBe(0)
    expect(await numbers()).toMatchObject({ elsewhere: 1 })
  })

  test('is erased for good: from the count, from a backup that is put back, from a phone that sends again', async () => {
    const { petition, put, numbers, left } = await collecting()
    const first = await put(['ann@example.org', 'ben@example.org'])
    const second = await put(['', ''], { origin: 'stall' })
    const held = await owner.collectedSignature.findMany({ where: { petitionId: petition.id } })
    const ann = held.find(({ batchId }) => batchId === first.batchId)?.id ?? ''
    await eraseCollected({ db: web, now }, [ann])
    await eraseBatch({ db: web, now }, second.batchId)
    expect(await numbers()).toMatchObject({ stalls: 0, elsewhere: 1 })
    const more = collectedRow(keys.web, petition)
    expect(await insertCollected({ db: web, now }, second, [more])).toBe(0)
    await owner.collectedSignature.createMany({ data: held, skipDuplicates: true })
    expect(await left()).toBe(4)
    await replayErasures({ db: owner }, [])
    expect(await left()).toBe(1)
    await compactCollected({ db: worker })
    expect(await numbers()).toMatchObject({ stalls: 0, elsewhere: 1 })
    expect(await owner.collectedCount.count({ where: { petitionId: petition.id } })).toBe(1)
  })

  test('is counted anew at night, and who had confirmed unnoticed is dropped', async () => {
    const { petition, put, numbers, signAndConfirm } = await collecting()
    await put(['ann@example.org', 'ben@example.org'])
    await compactCollected({ db: worker })
    await recountCollected({ db: worker, now })
    expect(await recountCollected({ db: worker, now })).toEqual([])
    await owner.$executeRaw`ALTER TABLE signatures DISABLE TRIGGER drop_collected`
    await signAndConfirm('ann@example.org')
    await owner.$executeRaw`ALTER TABLE signatures ENABLE TRIGGER drop_collected`
    await owner.collectedCount.updateMany({ where: { petitionId: petition.id }, data: { counted: 70 } })
    expect(await recountCollected({ db: worker, now })).toMatchObject([{ petitionId: petition.id, difference: -68 }])
    await compactCollected({ db: worker })
    expect(await numbers()).toMatchObject({ confirmed: 1, elsewhere: 1 })
  })
})
