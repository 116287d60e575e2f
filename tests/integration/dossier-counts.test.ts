import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readDossier } from '@/features/hand-ins/read-dossier'
import { totalOf } from '@/features/receipts/rules'
import { eraseSignature } from '@/features/signatures/erase-signature'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { readPages, wordsOf } from '@/tests/stories/pdf-pages'
import { makeDossier } from '@/worker/make-dossier'
import { createTestDatabase } from './harness'
import { takeApart } from './receipts-fixture'
import { createVersions } from './versions-fixture'

/* The numbers of a dossier are those that everybody can check (decisions 0042, 0054, 0056). */

const database = await createTestDatabase()
const { owner } = database
const siteUrl = 'https://sign.example.net'

test('a dossier has the numbers of the count, says what changed between versions and how to check it', async () => {
  const versions = await createVersions(database)
  const { petition, organiser, confirm, change, count, ownToken, web, workerContext, makeFile, readFile } = versions
  const first = await confirm(11, { country: 'SE' })
  await change({ text: 'We ask that they be released **at once**.' }, 'material')
  const versionId = async (number: number) =>
    (await owner.petitionVersion.findFirstOrThrow({ where: { petitionId: petition.id, number } })).id
  await confirm(3, { versionId: await versionId(2) })
  await change({ text: 'We ask that they be released at once.' }, 'small', new Date('2027-02-03T09:00:00Z'))
  await change({ title: 'Release everybody' }, 'material')
  await confirm(2, { versionId: await versionId(3) })
  const [withdraws = '', erases = ''] = first
  await withdrawSignature(web(), { token: await ownToken(withdraws) })
  await eraseSignature(web(), { token: await ownToken(erases) })
  const batch = { petitionId: petition.id, versionId: await versionId(2), locale: 'en', writtenBy: organiser.id }
  const dated = { collectedOn: new Date('2027-02-01'), writtenAt: new Date(), createdAt: new Date() }
  for (const [at, town] of ['Leeds', 'Hull', 'Never checked'].entries())
    await owner.paperBatch.create({
      data: { ...batch, ...dated, country: 'GB', town, number: 20 + at, state: at < 2 ? 'counted' : 'entered' },
      select: { id: true },
    })
  const [stallId, importId] = [randomUUID(), randomUUID()]
  const days = {
    firstDay: new Date('2027-02-01'),
    lastDay: new Date('2027-02-02'),
    arrivesUntil: new Date('2027-03-09'),
  }
  const stall = {
    id: stallId,
    petitionId: petition.id,
    place: 'Market square',
    country: 'GB',
    locales: ['en'],
    most: 50,
  }
  await owner.stall.createMany({
    data: [{ ...stall, ...days }],
  })
  const evidence = { source: 'An older site', page: 'https://old.example.org', words: 'I sign.', coversNames: false }
  const asked = { askedBy: organiser.id, askedAt: new Date('2027-02-07'), people: 2, leftOut: 0 }
  await owner.signatureImport.createMany({
    data: [{ id: importId, petitionId: petition.id, state: 'counted', ...evidence, ...asked }],
  })
  const collected = (origin: 'stall' | 'import', batchId: string) => ({ petitionId: petition.id, origin, batchId })
  await owner.collectedSignature.createMany({
    data: [
      ...Array.from({ length: 3 }, () => ({ ...collected('stall', stallId), state: 'counted' as const })),
      ...Array.from({ length: 2 }, () => ({ ...collected('import', importId), state: 'counted' as const })),
      { ...collected('import', importId), state: 'off' },
    ],
  })
  await makeFile('2027-03-01')
  const numbers = await count()
  const ask = { petitionId: petition.id, locale: 'en', siteUrl } as const

  const dossier = await readDossier(workerContext(), { ...ask, reader: 'press' })
  expect(dossier?.total).toBe(numbers.numbers.confirmed)
  expect(dossier?.total).toBe(9 + 3 + 2)
  expect(dossier?.versions.map(({ number, signed }) => [number, signed])).toEqual(
    numbers.versions.map(({ version, confirmed }) => [version, confirmed]),
  )
  expect(dossier?.others.map(({ kind, count, rows }) => [kind, count, rows.length])).toEqual([
    ['paper', 41, 2],
    ['stalls', 3, 1],
    ['elsewhere', 2, 1],
  ])
  for (const { count, rows } of dossier?.others ?? []) expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(count)
  expect(dossier?.together).toBe(totalOf(numbers))
  const { root } = takeApart(await readFile('2027-03-01'))
  const url = `${siteUrl}/en/petitions/${petition.slug}/count`
  expect(dossier?.check).toEqual({ url, newest: { day: new Date('2027-03-01'), root } })

  const made = await makeDossier(workerContext(), { ...ask, reader: 'addressee', nameless: true })
  const words = (await readPages(made?.pdf ?? new Uint8Array())).map(wordsOf).join(' ')
  const [, ...others] = numbers.versions.map(({ confirmed }) => `Signed by: ${confirmed}`)
  for (const said of [
    'On paper 41',
    'All together 60',
    'Leeds',
    'Market square',
    'An older site',
    '3 February 2027',
    ...others,
  ])
    expect(words).toContain(said)
  expect(words).not.toContain('Never checked')
  expect(words.replaceAll(' ', '')).toContain(root)
  expect(words).toMatch(/what this version changed from version 1 .*at once.* what this version changed from version 2/)
})
