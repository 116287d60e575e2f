import { describe, expect, test } from 'vitest'
import { compactReceipts } from '@/features/receipts/compact-receipts'
import { hasFaultyDay, listFaultyDays } from '@/features/receipts/list-faulty-days'
import { recheckLists } from '@/features/receipts/recheck-lists'
import { recountReceipts } from '@/features/receipts/recount-receipts'
import { createTestDatabase } from './harness'
import { createReceipts, findFaults } from './receipts-fixture'

/*
 * At night numbers are counted anew and lists read again: what is wrong with numbers is repaired, and a list that is not as
 * it was published raises an alarm (decision 0054).
 */

const database = await createTestDatabase()
const { owner, worker } = database
const recheck = (day: string) => recheckLists({ db: worker, now: new Date(`${day}T02:30:00Z`) })

async function published() {
  const receipts = await createReceipts(database)
  await receipts.confirm(14)
  await receipts.makeFile('2027-01-01')
  await receipts.confirm(11)
  await receipts.makeFile('2027-01-02')
  await recountReceipts({ db: worker })
  return receipts
}

describe('the recount', () => {
  test('finds nothing where nothing is wrong, with deltas that wait and without', async () => {
    const { confirm } = await published()
    await confirm(3)
    expect(await recountReceipts({ db: worker })).toEqual([])
    await compactReceipts({ db: worker })
    expect(await recountReceipts({ db: worker })).toEqual([])
  })

  test('makes right what drifted, and says where', async () => {
    const { petition, confirm, count } = await published()
    await compactReceipts({ db: worker })
    await confirm(2)
    await owner.receiptCount.updateMany({
      where: { petitionId: petition.id },
      data: { confirmed: 99, unlisted: 5, withdrawn: 7, listed: 1, quarantined: 3 },
    })
    expect(await recountReceipts({ db: worker })).toEqual([{ petitionId: petition.id, version: 1, requeued: false }])
    expect(await findFaults(owner, petition.id, await count())).toEqual([])
    expect(await recountReceipts({ db: worker })).toEqual([])
  })

  test('lists whom nothing had noticed, and nobody twice', async () => {
    const { petition, confirm, makeFile, count } = await published()
    await owner.$executeRaw`ALTER TABLE signatures DISABLE TRIGGER count_new_receipts`
    await confirm(12)
    await owner.$executeRaw`ALTER TABLE signatures ENABLE TRIGGER count_new_receipts`
    expect(await recountReceipts({ db: worker })).toEqual([{ petitionId: petition.id, version: 1, requeued: true }])
    expect((await count()).versions[0]).toMatchObject({ confirmed: 37, listed: 25, unlisted: 37 })
    expect(await makeFile('2027-01-03')).toBe(12)
    expect((await count()).versions[0]).toEqual({
      ...{ version: 1, listed: 37, unlisted: 0, gone: 0, replaced: 0, filled: 0, confirmed: 37 },
    })
    expect(await recountReceipts({ db: worker })).toEqual([])
  })
})

describe('lists that are read again', () => {
  const told = async (petitionId: string) => {
    const { campaign } = await owner.petition.findUniqueOrThrow({
      where: { id: petitionId },
      select: { campaign: { select: { teamId: true } } },
    })
    return (await listFaultyDays({ db: database.web }, [{ id: campaign.teamId }])).map(({ day, fault }) => ({
      day,
      fault,
    }))
  }

  test('are well where nobody has touched them', async () => {
    await published()
    expect(await recheck('2027-02-01')).toEqual([])
    expect(await recheck('2027-02-01'), 'each once a day').toEqual([])
    expect(await hasFaultyDay({ db: database.web })).toBe(false)
  })

  test.each([
    [
      'a code that is gone',
      'root',
      (id: string) => owner.$executeRaw`
      DELETE FROM receipt_codes WHERE petition_id = ${id}::uuid AND blinded = (
        SELECT min(blinded) FROM receipt_codes WHERE petition_id = ${id}::uuid AND listed_on = '2027-01-01')`,
    ],
    [
      'a code that was slipped in',
      'root',
      (id: string) => owner.$executeRaw`
      INSERT INTO receipt_codes VALUES (${id}::uuid, sha256('slipped'), '2027-01-01', 1)`,
    ],
    [
      'numbers that were raised',
      'root',
      (id: string) => owner.$executeRaw`
      UPDATE receipt_days SET head = replace(head, 'confirmed 14', 'confirmed 99') WHERE petition_id = ${id}::uuid`,
    ],
    [
      'a text that was changed',
      'text',
      (id: string) => owner.$executeRaw`
      UPDATE receipt_texts SET content = replace(content, 'nine', 'ten') WHERE petition_id = ${id}::uuid`,
    ],
  ] as const)('tell of %s, until it is as it was', async (_, fault, change) => {
    const { petition } = await published()
    await change(petition.id)
    const day = '2027-01-01'
    expect(await recheck('2027-03-01')).toContainEqual({ petitionId: petition.id, day, fault })
    expect(await told(petition.id)).toEqual([{ day, fault }])
    expect(await hasFaultyDay({ db: database.web })).toBe(true)
    await owner.receiptDay.deleteMany({ where: { petitionId: petition.id } })
  })

  test('tell of a day that was made anew with its root: the next does not follow it', async () => {
    const { petition } = await published()
    await owner.$executeRaw`
      UPDATE receipt_days SET head = replace(head, 'withdrawn 0', 'withdrawn 1') WHERE petition_id = ${petition.id}::uuid`
    await owner.$executeRaw`
      UPDATE receipt_days SET root = sha256(convert_to(head || (
        SELECT string_agg(encode(blinded, 'hex') || ' ' || version || E'\\n', '' ORDER BY blinded) FROM receipt_codes
        WHERE receipt_codes.petition_id = receipt_days.petition_id AND listed_on = day), 'UTF8'))
      WHERE petition_id = ${petition.id}::uuid`
    expect(await recheck('2027-04-01')).toEqual([{ petitionId: petition.id, day: '2027-01-02', fault: 'previous' }])
  })
})
