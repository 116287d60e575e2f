import { expect, test } from 'vitest'
import { readDossier } from '@/features/hand-ins/read-dossier'
import { readPages, wordsOf } from '@/tests/stories/pdf-pages'
import { makeDossier } from '@/worker/make-dossier'
import { createTestDatabase } from './harness'
import { createStall } from './stalls-fixture'

/* Who signed at a stall stands apart in a dossier, as far as they allowed (decision 0059). */

const database = await createTestDatabase()

test('a dossier says where, when and how many signed at stalls, and names those who let its reader have the name', async () => {
  const { seal, send, take, worker, petition } = await createStall(database)
  await send([
    seal({ name: 'Ada Addressee', display: 'addressee', city: 'Potsdam' }),
    seal({ name: 'Ida Initials', display: 'initials' }),
    seal({ name: 'Nora Nobody', display: 'none' }),
  ])
  await take()
  const ask = { petitionId: petition.id, locale: 'en', siteUrl: 'https://sign.example.net' } as const
  const dossier = await readDossier(worker(), { ...ask, reader: 'addressee' })
  expect(dossier?.others).toMatchObject([
    { kind: 'stalls', count: 3, rows: [{ name: 'Berlin, Alexanderplatz', count: 3 }] },
  ])
  expect(dossier?.namedApart.stalls).toEqual([
    {
      country: 'DE',
      names: [
        { name: 'Ada Addressee', line: 'Potsdam' },
        { name: 'I. I.', line: '' },
      ],
    },
  ])
  expect(dossier?.named).toEqual([])
  const press = await readDossier(worker(), { ...ask, reader: 'press' })
  expect(JSON.stringify(press)).not.toMatch(/Ada|Nora/)
  const made = await makeDossier(worker(), { ...ask, reader: 'addressee' })
  const words = (await readPages(made?.pdf ?? new Uint8Array())).map(wordsOf).join(' ')
  for (const said of ['Berlin, Alexanderplatz', 'Ada Addressee', 'Potsdam', 'One more person signed'])
    expect(words).toContain(said)
  expect(words).not.toContain('Nora')
})
