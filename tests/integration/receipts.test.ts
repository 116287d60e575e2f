import { describe, expect, test } from 'vitest'
import { findReceipt } from '@/features/receipts/find-receipt'
import { makeDays } from '@/features/receipts/make-days'
import { readOwnReceipt } from '@/features/receipts/read-own-receipt'
import { recountReceipts } from '@/features/receipts/recount-receipts'
import { parseCode } from '@/features/receipts/rules'
import { eraseSignature } from '@/features/signatures/erase-signature'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { createTestDatabase } from './harness'
import { blind, createReceipts, findFaults, takeApart } from './receipts-fixture'

/*
 * A count that anyone can check (docs/receipts.md, decision 0054).
 */

const database = await createTestDatabase()
const { owner, web: db, keys } = database
type Receipts = Awaited<ReturnType<typeof createReceipts>>

const receiptOf = ({ petition }: Receipts, id: string, version = 1) =>
  readOwnReceipt({ db, keys: keys.web, now: new Date() }, { id, petitionId: petition.id, version })
const codeOf = async (receipts: Receipts, id: string, version = 1) =>
  (await receiptOf(receipts, id, version))?.code ?? ''
const linesOf = async (receipts: Receipts, days: string[]) =>
  (await Promise.all(days.map(receipts.readFile))).flatMap((file) =>
    takeApart(file).codes.map(({ blinded }) => blinded),
  )

describe('the lists of a petition', () => {
  test('have everybody’s code once ten wait, and each file is bound to the one before', async () => {
    const receipts = await createReceipts(database)
    const { petition, confirm, makeFile, readFile } = receipts
    expect(await makeFile('2027-01-01')).toBe(0)
    const nine = await confirm(9)
    expect(await makeFile('2027-01-01'), 'there is one of this day').toBeUndefined()
    expect(await makeFile('2027-01-02'), 'nine would stand alone').toBe(0)
    const ten = [...nine, ...(await confirm(1))]
    expect(await makeFile('2027-01-03')).toBe(10)
    expect(await makeFile('2027-01-04'), 'nothing is new').toBeUndefined()
    const more = await confirm(12)
    expect(await makeFile('2027-01-05')).toBe(12)

    const days = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-05']
    const files = (await Promise.all(days.map(readFile))).map(takeApart)
    expect(files.map(({ numbers }) => numbers.confirmed)).toEqual(['0', '9', '10', '22'])
    expect(files.map(({ codes }) => codes.length)).toEqual([0, 0, 10, 12])
    for (const [at, { previous, announced, codes, texts }] of files.entries()) {
      expect(previous).toBe(files[at - 1]?.root ?? '0'.repeat(64))
      expect(announced).toBe(codes.length)
      expect(codes.map(({ blinded }) => blinded)).toEqual(codes.map(({ blinded }) => blinded).sort())
      expect(texts).toEqual(files[0]?.texts)
    }
    expect(files.at(-1)?.versions).toEqual(['1 listed 22 unlisted 0 gone 0 replaced 0 filled 0 confirmed 22'])
    const kept = await owner.receiptDay.findMany({
      where: { petitionId: petition.id },
      select: { root: true },
      orderBy: { day: 'asc' },
    })
    expect(kept.map(({ root }) => Buffer.from(root).toString('hex'))).toEqual(files.map(({ root }) => root))

    const own = await Promise.all([...ten, ...more].map((id) => codeOf(receipts, id)))
    expect(new Set(own).size).toBe(22)
    const listed = files.flatMap(({ codes }) => codes.map(({ blinded }) => blinded))
    expect(own.map((code) => blind(petition.id, code)).sort()).toEqual(listed.sort())
    expect(await receiptOf(receipts, ten[0] ?? '')).toMatchObject({ listedOn: new Date('2027-01-03') })
    const found = await findReceipt({ db }, petition.id, parseCode(own[0] ?? '') ?? '')
    expect(found).toMatchObject({ listedOn: new Date('2027-01-03'), version: 1, root: files[2]?.root })
    expect(files[2]?.texts).toEqual(found?.texts.map(({ version, locale, hash }) => `${version} ${locale} ${hash}`))
    expect(await findReceipt({ db }, petition.id, '0000000000000000')).toBeUndefined()
  })

  test('keep a code whose signature was taken back, and say that it counts no more', async () => {
    const receipts = await createReceipts(database)
    const { petition, confirm, makeFile, readFile, signAndConfirm, web, count } = receipts
    await confirm(8)
    const [withdraws, erases] = [await signAndConfirm('w@example.org'), await signAndConfirm('e@example.org')]
    const own = await readOwnSignature(web(), withdraws)
    const code = await codeOf(receipts, own?.id ?? '')
    expect(await makeFile('2027-01-01')).toBe(10)
    await withdrawSignature(web(), { token: withdraws })
    await eraseSignature(web(), { token: erases })
    const waits = await signAndConfirm('never@example.org')
    await eraseSignature(web(), { token: waits })
    expect(await makeFile('2027-01-02')).toBe(0)
    const file = takeApart(await readFile('2027-01-02'))
    expect(file.numbers).toMatchObject({ confirmed: '8' })
    expect(file.beside).toEqual({ waiting: '0', expired: '0', withdrawn: '1', erased: '2', quarantined: '0' })
    expect(file.versions).toEqual(['1 listed 10 unlisted 0 gone 2 replaced 0 filled 0 confirmed 8'])
    expect(await linesOf(receipts, ['2027-01-01', '2027-01-02'])).toContain(blind(petition.id, code))
    expect(await findFaults(owner, petition.id, await count())).toEqual([])
  })

  test('end with the petition: the last has all who are left, never fewer than ten, and the key of the codes is deleted', async () => {
    const receipts = await createReceipts(database)
    const { petition, confirm, makeFile, readFile, count } = receipts
    const [id = ''] = await confirm(3)
    const code = await codeOf(receipts, id)
    const closedAt = new Date('2027-01-01T12:00:00Z')
    await owner.petition.update({ where: { id: petition.id }, data: { state: 'closed', closedAt } })
    expect(await makeFile('2027-01-02'), 'for a day forms can still be confirmed').toBe(0)
    expect(await makeFile('2027-01-03')).toBe(10)
    const file = takeApart(await readFile('2027-01-03'))
    expect(file.versions).toEqual(['1 listed 10 unlisted 0 gone 0 replaced 0 filled 7 confirmed 3'])
    expect(file.codes.map(({ blinded }) => blinded)).toContain(blind(petition.id, code))
    expect(await owner.petitionReceiptKey.count({ where: { petitionId: petition.id } })).toBe(0)
    expect(await receiptOf(receipts, id)).toBeUndefined()
    expect(await findReceipt({ db }, petition.id, parseCode(code) ?? '')).toMatchObject({ version: 1 })
    expect(await makeFile('2027-01-04')).toBeUndefined()
    expect(await findFaults(owner, petition.id, await count())).toEqual([])
  })

  test('have those who were set aside too, once no more can come: whoever is released later is on one, and all adds up', async () => {
    const receipts = await createReceipts(database)
    const { petition, confirm, makeFile, count } = receipts
    const [before = '', early = '', ...others] = await confirm(14)
    const set = (state: 'quarantined' | 'confirmed', ...ids: string[]) =>
      owner.signature.updateMany({ where: { id: { in: ids } }, data: { state } })
    await set('quarantined', before)
    await makeFile('2027-01-01')
    await set('quarantined', early)
    const closedAt = new Date('2027-01-01T12:00:00Z')
    await owner.petition.update({ where: { id: petition.id }, data: { state: 'closed', closedAt } })
    const code = await codeOf(receipts, before)
    expect(await makeFile('2027-01-03')).toBe(10)
    expect(await findReceipt({ db }, petition.id, parseCode(code) ?? '')).toMatchObject({ version: 1 })
    expect(await owner.petitionReceiptKey.count({ where: { petitionId: petition.id } })).toBe(0)
    expect((await count()).versions).toMatchObject([{ unlisted: 0, gone: 2, filled: 9, confirmed: 12 }])

    await set('quarantined', ...others.slice(0, 3))
    expect(await findFaults(owner, petition.id, await count())).toEqual([])
    await set('confirmed', before, early, ...others.slice(0, 2))
    expect((await count()).versions).toMatchObject([{ unlisted: 0, gone: 1, filled: 9, confirmed: 13 }])
    expect(await findFaults(owner, petition.id, await count())).toEqual([])
    expect(await recountReceipts({ db: database.worker })).toEqual([])
    expect(await makeFile('2027-01-04')).toBe(0)
    expect(await makeFile('2027-01-05'), 'nothing waits for a list').toBeUndefined()
  })

  test('say of each code under which version, and list those of an older version when no more can come to it', async () => {
    const receipts = await createReceipts(database)
    const { petition, confirm, makeFile, readFile, count } = receipts
    const old = await confirm(14, { versionId: petition.versionIds[0] ?? '' })
    await makeFile('2027-01-01')
    const late = await confirm(2)
    const version = await owner.petitionVersion.create({
      data: {
        petitionId: petition.id,
        number: 2,
        createdAt: new Date('2027-01-02T09:00:00Z'),
        translations: {
          create: {
            locale: 'en',
            title: 'Release them',
            summary: 'Held.',
            text: 'Now.',
            addresseeLine: 'To the minister',
          },
        },
      },
      select: { id: true },
    })
    await owner.petition.update({ where: { id: petition.id }, data: { currentVersion: 2 } })
    // Eleven sign the new text, one of whose signatures had not been listed yet.
    const again = [...old.slice(0, 10), late[0] ?? '']
    const before = await codeOf(receipts, again[0] ?? '')
    await owner.signature.updateMany({ where: { id: { in: again } }, data: { versionId: version.id } })
    expect(await makeFile('2027-01-03')).toBe(11)
    const file = takeApart(await readFile('2027-01-03'))
    expect(file.texts.map((line) => line.slice(0, 4))).toEqual(['1 en', '2 en'])
    expect(file.versions).toEqual([
      '1 listed 14 unlisted 1 gone 0 replaced 10 filled 0 confirmed 5',
      '2 listed 11 unlisted 0 gone 0 replaced 0 filled 0 confirmed 11',
    ])
    const after = await codeOf(receipts, again[0] ?? '', 2)
    expect(after).not.toBe(before)
    expect(file.codes).toContainEqual({ blinded: blind(petition.id, after), version: 2 })
    expect(await makeFile('2027-01-08')).toBeUndefined()
    expect(await makeFile('2027-01-10')).toBe(10)
    expect(takeApart(await readFile('2027-01-10')).versions[0]).toBe(
      '1 listed 24 unlisted 0 gone 0 replaced 10 filled 9 confirmed 5',
    )
    expect(await findFaults(owner, petition.id, await count())).toEqual([])
  })

  test('name both words of a text that was mended, each from its day on', async () => {
    const { petition, confirm, makeFile, readFile } = await createReceipts(database)
    await makeFile('2027-01-01')
    await owner.petitionTranslation.updateMany({
      where: { versionId: petition.versionIds[0] ?? '' },
      data: { title: 'Release the nine miners!' },
    })
    await confirm(10)
    await makeFile('2027-01-02')
    const [first, second] = [takeApart(await readFile('2027-01-01')), takeApart(await readFile('2027-01-02'))]
    expect(first.texts).toHaveLength(1)
    expect(second.texts).not.toEqual(first.texts)
    const texts = await owner.receiptText.findMany({ where: { petitionId: petition.id }, orderBy: { listedOn: 'asc' } })
    expect(texts.map(({ content }) => /title:\n(.*)\n/.exec(content)?.[1])).toEqual([
      'Release the nine miners',
      'Release the nine miners!',
    ])
  })
})

test('whoever counts again after having been set aside stands on a list once', async () => {
  const receipts = await createReceipts(database)
  const { petition, confirm, makeFile, count } = receipts
  const ids = await confirm(12)
  const set = (id: string[], state: 'quarantined' | 'confirmed') =>
    owner.signature.updateMany({ where: { id: { in: id } }, data: { state } })
  await set(ids.slice(0, 2), 'quarantined')
  expect(await makeFile('2027-01-01')).toBe(10)
  await set(ids.slice(2, 12), 'quarantined')
  expect((await count()).versions[0]).toMatchObject({ listed: 10, gone: 10, confirmed: 0 })
  await set(ids, 'confirmed')
  // Two of the twelve that wait are new on a list, and so do not stand alone.
  expect(await makeFile('2027-01-02')).toBe(10)
  expect((await count()).versions[0]).toEqual({
    ...{ version: 1, listed: 20, unlisted: 0, gone: 0, replaced: 0, filled: 8, confirmed: 12 },
  })
  const own = await Promise.all(ids.map(async (id) => blind(petition.id, await codeOf(receipts, id))))
  const listed = await linesOf(receipts, ['2027-01-01', '2027-01-02'])
  expect(own.filter((blinded) => listed.filter((one) => one === blinded).length !== 1)).toEqual([])
})

test('a turn makes the file of every petition that has none, and one that fails keeps none of the others back', async () => {
  const [first, broken, last] = [
    await createReceipts(database),
    await createReceipts(database),
    await createReceipts(database),
  ]
  await owner.petitionReceiptKey.update({
    where: { petitionId: broken.petition.id },
    data: { sealed: Buffer.from('nothing') },
  })
  const now = new Date('2028-01-01T00:10:00Z')
  const made = await makeDays({ db: database.worker, keys: keys.worker, now })
  expect(made.failed.map(({ petitionId }) => petitionId)).toEqual([broken.petition.id])
  const days = await owner.receiptDay.findMany({ where: { day: new Date('2028-01-01') }, select: { petitionId: true } })
  expect(days.map(({ petitionId }) => petitionId)).toEqual(
    expect.arrayContaining([first.petition.id, last.petition.id]),
  )
  const both = await Promise.all([1, 2].map(() => makeDays({ db: database.worker, keys: keys.worker, now })))
  expect(both.map(({ files }) => files)).toEqual([0, 0])
})
