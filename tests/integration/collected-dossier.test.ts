import { expect, test } from 'vitest'
import { insertCollected } from '@/features/collected/insert-collected'
import { readDossier } from '@/features/hand-ins/read-dossier'
import { collectedBatch, collectedRow } from '@/tests/factories/collected'
import { readPages, wordsOf } from '@/tests/stories/pdf-pages'
import { makeDossier } from '@/worker/make-dossier'
import { createCollecting, fileOf } from './collected-fixture'
import { createTestDatabase } from './harness'

/*
 * A dossier says of what was collected elsewhere where, when and how many, and names those alone whose words cover it
 * (decision 0058).
 */

const database = await createTestDatabase()
const { owner, keys } = database
const ask = { locale: 'en', siteUrl: 'https://sign.example.net' } as const

test('a dossier has its numbers by import and stall, and names apart, for the addressee alone', async () => {
  const { petition, counted, brought, numbers, work } = await createCollecting(database)
  const worker = { db: database.worker, keys: keys.worker, now: new Date() }
  await counted(`${fileOf(['ann@example.org', 'ben@example.org'])}Nora Nowhere,nora@example.org,,\n`)
  await counted('Name,Email,City\nZora Silent,zora@example.org,Oslo\n', { coversNames: false, source: 'A silent site' })
  await brought('Name,Email\nWanda Waits,wanda@example.org\n', { source: 'A site that waits' })
  const days = {
    firstDay: new Date('2026-11-21'),
    lastDay: new Date('2026-11-21'),
    arrivesUntil: new Date('2026-11-30'),
  }
  const stall = await owner.stall.create({
    data: { petitionId: petition.id, place: 'Alexanderplatz', country: 'DE', ...days, most: 100, locales: ['en'] },
    select: { id: true },
  })
  const batch = collectedBatch(petition, { origin: 'stall', batchId: stall.id })
  const row = (name: string, display: 'none' | 'addressee') => ({
    ...collectedRow(keys.web, petition, { name }),
    display,
  })
  await insertCollected(worker, batch, [row('Steven Stall', 'addressee'), row('Hidden Stall', 'none')])
  await work()
  expect(await numbers()).toMatchObject({ elsewhere: 4, stalls: 2 })

  const dossier = await readDossier(worker, { ...ask, petitionId: petition.id, reader: 'addressee' })
  expect(dossier?.others).toMatchObject([
    { kind: 'stalls', count: 2, rows: [{ name: 'Alexanderplatz', count: 2, on: days.firstDay }] },
    {
      ...{ kind: 'elsewhere', count: 4 },
      rows: [
        { name: 'Our old site, with SpeakOut!', count: 3, on: new Date('2026-03-01') },
        { name: 'A silent site', count: 1 },
      ],
    },
  ])
  expect(dossier?.together).toBe(6)
  const press = await readDossier(worker, { ...ask, petitionId: petition.id, reader: 'press' })
  expect(press?.namedApart).toEqual({ stalls: [], elsewhere: [] })

  const pages = async (reader: 'addressee' | 'press') => {
    const made = await makeDossier(worker, { ...ask, petitionId: petition.id, reader })
    return (await readPages(made?.pdf ?? new Uint8Array())).map(wordsOf).join(' ')
  }
  const words = await pages('addressee')
  for (const said of ['Person a', 'Person b', 'Nora Nowhere', 'Steven Stall', 'Alexanderplatz', 'A silent site'])
    expect(words).toContain(said)
  for (const name of ['Zora Silent', 'Wanda Waits', 'Hidden Stall', 'A site that waits', 'example.org/', 'Town b'])
    expect(words).not.toContain(name)
  expect(await pages('press')).not.toMatch(/Person a|Steven Stall|Zora/)
})
