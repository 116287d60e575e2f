import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CheckedFile, checkFiles } from '@/features/receipts/check-files'
import { readDay } from '@/features/receipts/read-day'
import { readOwnReceipt } from '@/features/receipts/read-own-receipt'
import { readPublished } from '@/features/receipts/read-published'
import { readPublishedText } from '@/features/receipts/read-published-text'
import { parseCode } from '@/features/receipts/rules'
import { createTestDatabase } from './harness'
import { createReceipts } from './receipts-fixture'

/*
 * What is published is enough to check the count: with our command, and with the few lines of shell that docs/receipts.md has.
 */

const run = promisify(execFile)
const database = await createTestDatabase()
const receipts = await createReceipts(database)
const { petition, confirm, makeFile, readFile } = receipts
const web = { db: database.web, keys: database.keys.web, now: new Date() }
const folder = mkdtempSync(path.join(tmpdir(), 'postbag-receipts-'))
const whole = path.join(folder, 'whole')
const days = ['2027-01-01', '2027-01-02', '2027-01-03']
let code = ''

beforeAll(async () => {
  mkdirSync(whole)
  const [id = ''] = await confirm(12)
  code = (await readOwnReceipt(web, { id, petitionId: petition.id, version: 1 }))?.code ?? ''
  for (const day of days) {
    await makeFile(day)
    await confirm(11)
    writeFileSync(path.join(whole, `${day}.txt`), await readFile(day))
  }
  const text = await readPublishedText(web, petition.id, { version: 1, locale: 'en' })
  writeFileSync(path.join(whole, '1.en.txt'), text ?? '')
  const published = await readPublished(web, petition.id, 10)
  writeFileSync(path.join(whole, 'count.json'), JSON.stringify({ petition: petition.id, ...published }))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What our command would say. */
async function check(place: string, receipt = code) {
  const names = [...days.map((day) => `${day}.txt`), '1.en.txt', 'count.json']
  const files = names.map(
    (name): CheckedFile => ({ name, read: () => [readFileSync(path.join(place, name))].values() as never }),
  )
  return checkFiles(files, parseCode(receipt))
}

/** What the lines of docs/receipts.md say, run as they stand there. */
async function checkByShell(place: string, receipt = code): Promise<string[]> {
  const [, script = ''] = /```sh\n(# sh check\.sh[\s\S]*?)```/.exec(readFileSync('docs/receipts.md', 'utf8')) ?? []
  const files = days.map((day) => `${day}.txt`)
  const { stdout } = await run('sh', ['-c', script, 'check.sh', receipt, ...files], { cwd: place })
  return stdout.trim().split('\n').slice(1)
}

/** A copy of the folder in which something is changed. */
function tamper(name: string, change: (file: string) => string, file = '2027-01-02.txt'): string {
  const place = path.join(folder, name)
  cpSync(whole, place, { recursive: true })
  const at = path.join(place, file)
  writeFileSync(at, change(readFileSync(at, 'utf8')))
  return place
}

test('a stranger reads in them that everything fits, and finds a receipt however it is typed', async () => {
  const report = await check(whole)
  expect(report.faults).toEqual([])
  expect(report).toMatchObject({ codes: 34, confirmed: 34, found: { day: '2027-01-01', version: 1 } })
  expect(report.days.map(({ day }) => day)).toEqual(days)
  expect(await checkByShell(whole)).toEqual(['The receipt is on 2027-01-01.txt, version 1'])
  expect(await checkByShell(whole, code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'))).toHaveLength(1)
  expect((await check(whole, '0000-0000-0000-0000')).found).toBeUndefined()
  expect(await checkByShell(whole, '0000-0000-0000-0000')).toEqual([])
})

/** The first code of a file, as a whole line. */
const firstCode = (file: string) => /^[0-9a-f]{64} \d+\n/m.exec(file)?.[0] ?? ''
const fewer = (file: string) => file.replace(/^codes: (\d+)$/m, (_, count) => `codes: ${Number(count) - 1}`)

describe.each([
  ['a code that was dropped', (file: string) => fewer(file.replace(firstCode(file), '')), 'announced in all'],
  [
    'a code that was dropped, with the numbers made right',
    (file: string) =>
      fewer(file.replace(firstCode(file), '')).replace(
        /listed (\d+) unlisted 0/,
        (_, n) => `listed ${Number(n) - 1} unlisted 1`,
      ),
    'does not follow',
  ],
  [
    'a code that is there twice',
    (file: string) => file.replace(/^codes: 11$/m, 'codes: 12').replace(firstCode(file), firstCode(file).repeat(2)),
    'on two lists',
  ],
  [
    'a code that was exchanged',
    (file: string) => file.replace(firstCode(file), `${'0'.repeat(63)}1 1\n`),
    'does not follow',
  ],
  [
    'a day that was rewritten',
    (file: string) => file.replace('beside: withdrawn 0', 'beside: withdrawn 1'),
    'does not follow',
  ],
  [
    'a number that was raised',
    (file: string) => file.replaceAll('confirmed 23', 'confirmed 24'),
    'and the lists say 23',
  ],
  [
    'a text that was changed on the lists',
    (file: string) => file.replace(/^text: 1 en ..../m, 'text: 1 en 0000'),
    'does not follow',
  ],
])('%s', (name, change, says) => {
  test('is seen by our command and by a few lines of shell', async () => {
    const place = tamper(name, change)
    expect((await check(place)).faults.join('\n')).toContain(says)
    expect(await checkByShell(place)).not.toEqual(await checkByShell(whole))
  })
})

describe('a copy of the roots', () => {
  test('shows that all days were rewritten together', async () => {
    const other = await createReceipts(database)
    for (const day of days) {
      await other.confirm(day === days[1] ? 10 : 11)
      await other.makeFile(day)
    }
    const place = tamper('rewritten', (file) => file)
    const rewrite = (file: string) => file.replaceAll(other.petition.id, petition.id)
    for (const day of days) writeFileSync(path.join(place, `${day}.txt`), rewrite(await other.readFile(day)))
    const { faults } = await check(place)
    expect(faults.filter((fault) => fault.startsWith('count.json'))).toEqual(
      days.map((day) => `count.json: the file of ${day} was rewritten`).reverse(),
    )
  })

  test('shows that the last day was rewritten or is missing', async () => {
    const raise = (file: string) => file.replace('beside: erased 0', 'beside: erased 1')
    expect((await check(tamper('last', raise, '2027-01-03.txt'))).faults).toEqual([
      'count.json: the file of 2027-01-03 was rewritten',
    ])
  })
})

test('a text with other words is not the one that was signed', async () => {
  const place = tamper('text', (file) => file.replace('nine', 'ten'), '1.en.txt')
  expect((await check(place)).faults).toEqual(['1.en.txt is not the text that the lists name'])
})

test.each([
  '',
  'postbag receipts 1',
  'postbag receipts 1\ncodes: 1e9\n',
  `postbag receipts 1\n${'x'.repeat(5_000_000)}`,
  '\0\n'.repeat(1_000),
])('a file that somebody made up is refused in words: %#', async (content) => {
  const read = () => [Buffer.from(content)].values() as never
  expect((await checkFiles([{ name: 'a.txt', read }])).faults.length).toBeGreaterThan(0)
})

test('the command says so, and ends with 1 where something does not fit', async () => {
  const command = (...given: string[]) =>
    run(process.execPath, ['--import', 'tsx', 'scripts/receipts.ts', 'check', ...given]).catch((error) => error)
  expect(await command(whole, code)).toMatchObject({
    stdout: expect.stringContaining(`✓ ${code} is on the list of 2027-01-01, under version 1 of the text`),
  })
  const broken = tamper('broken', fewer)
  expect(await command(broken)).toMatchObject({ code: 1, stdout: expect.stringContaining('✗ ') })
  expect(await command('/nowhere')).toMatchObject({ code: 2, stderr: expect.stringContaining('Usage') })
})

test('the file of a day leaves piece by piece, and is what its root says', async () => {
  const found = await readDay(web, { petitionId: petition.id, day: new Date('2027-01-02') })
  let file = ''
  for await (const piece of found?.pieces ?? []) file += piece
  expect(file).toBe(readFileSync(path.join(whole, '2027-01-02.txt'), 'utf8'))
  expect(await readDay(web, { petitionId: petition.id, day: new Date('2027-02-02') })).toBeUndefined()
})
