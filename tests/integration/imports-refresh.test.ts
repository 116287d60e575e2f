import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { undoImport } from '@/features/imports/undo-import'
import { printQuery, refresh } from '@/scripts/database/refresh'
import { createAddressee } from '@/tests/factories/addressees'
import { importsFixture } from './imports-fixture'

const { owner, context, now, desk, clear, url, people } = await importsFixture()
const said: string[] = []
const tell = (line: string) => said.push(line)

beforeEach(async () => {
  await clear()
  said.length = 0
})

/** A result file that was fetched on 20 November. */
function resultFile(...rows: Record<string, string>[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'refresh-')), 'result.json')
  const bindings = rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, { value }])))
  writeFileSync(file, JSON.stringify({ results: { bindings } }))
  utimesSync(file, now, new Date('2026-11-20T12:00:00Z'))
  return file
}

async function embassies() {
  const { id } = await createAddressee(owner, { hostCity: 'London', addressLines: ['Old Street 1'] })
  const other = await createAddressee(owner, { hostCity: 'Paris', hostCountry: 'FR' })
  await owner.addressee.update({ where: { id }, data: { wikidataId: 'Q7' } })
  await owner.addressee.update({ where: { id: other.id }, data: { wikidataId: 'Q8', confidence: 'A' } })
  return id
}

const item = (qid: string, values: Record<string, string>) => ({
  item: `http://www.wikidata.org/entity/${qid}`,
  ...values,
})
const news = () =>
  resultFile(
    item('Q7', { address: 'New Street 2', website: 'https://embassy.example' }),
    item('Q8', { address: 'Elsewhere 3' }),
    item('Q9', { address: 'Unknown 4' }),
  )

test('a result is shown and nothing is written', async () => {
  const id = await embassies()
  await refresh(url, { file: news(), apply: false, by: '', now }, tell)
  expect(said).toContain('  address_lines: Old Street 1 → New Street 2')
  expect(said.at(-1)).toBe('1 to change, 0 the same, 1 left alone, 1 unknown')
  expect(await owner.addressee.findUniqueOrThrow({ where: { id } })).toMatchObject({ addressLines: ['Old Street 1'] })
  expect(await owner.directoryImport.count()).toBe(0)
})

test('written, it is an import of an organiser that the desk can undo', async () => {
  const id = await embassies()
  const { email } = await owner.organiser.findUniqueOrThrow({ where: { id: people.organiser.id } })
  await refresh(url, { file: news(), apply: true, by: email, now }, tell)
  expect(await owner.addressee.findUniqueOrThrow({ where: { id }, include: { contacts: true } })).toMatchObject({
    addressLines: ['New Street 2'],
    source: 'made for a test; Wikidata, read on 2026-11-20',
    sourceOn: new Date('2026-11-20'),
    contacts: [{ channel: 'web', value: 'https://embassy.example' }],
  })
  const [kept] = await owner.directoryImport.findMany()
  expect(kept).toMatchObject({
    state: 'applied',
    fileName: 'wikidata-2026-11-20.csv',
    organiserId: people.organiser.id,
  })
  expect(await undoImport(context, { directory: await desk(), id: kept?.id ?? '' })).toMatchObject({
    ok: true,
    count: 1,
  })
  expect((await owner.addressee.findUniqueOrThrow({ where: { id } })).addressLines).toEqual(['Old Street 1'])
})

test('nobody without the right writes', async () => {
  await embassies()
  for (const by of ['', 'nobody@example.org']) {
    await expect(refresh(url, { file: news(), apply: true, by, now }, tell)).rejects.toThrow(/--by/)
  }
  expect(await owner.directoryImport.count()).toBe(0)
})

test('the query names the offices of a state', async () => {
  await embassies()
  await printQuery(url, 'kz', tell)
  expect(said[0]).toContain('wd:Q7 wd:Q8')
})
