import { expect, test } from '@playwright/test'
import { animatedPng, canary, hugePng, photograph, tellingPhotograph } from '@/tests/factories/pictures'
import { siteWords } from '@/tests/journeys/harness/desk'
import { site } from '@/tests/journeys/harness/index'
import { picturesOf, postWithFiles, printForCode, type RawFile } from '@/tests/journeys/harness/outcome'
import { ask } from './raw-request'

/* Uploads that no phone makes: each is answered as it should be, and keeps what was typed beside it. */

let code = ''
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage({ baseURL: site })
  code = await printForCode(page)
  await page.close()
})

const told = () => ({
  channel: 'by_hand',
  outcome: 'refused_at_door',
  outcomeOn: new Date().toISOString().slice(0, 10),
  outcomeTime: '14:30',
  byWhom: 'a guard in uniform',
  dueOn: '',
  note: `Kept “whole” for ${code}`,
})
const send = (...files: RawFile[]) => postWithFiles(`/en/o/${code}`, told(), files)
const named = (name: string, bytes: Buffer | string): RawFile => ({ name, bytes: Buffer.from(bytes) })
const w = siteWords.en.deliveries.outcome.errors.photos

for (const [what, build, status] of [
  [
    'SVG with a script',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    415,
  ],
  ['GIF', () => Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1'), 415],
  ['APNG', animatedPng, 415],
  ['HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 415],
  ['PDF', () => Buffer.from('%PDF-1.7\n'), 415],
  ['ZIP', () => Buffer.from('PK\x03\x04'), 415],
  ['half a JPEG', async () => (await photograph()).subarray(0, 700), 415],
  ['a PNG that claims 30,000 × 30,000', hugePng, 413],
  ['21 MB', async () => Buffer.concat([await photograph(), Buffer.alloc(21 * 1024 * 1024)]), 413],
  ['64 MB', async () => Buffer.concat([await photograph(), Buffer.alloc(64 * 1024 * 1024)]), 413],
] as const) {
  test(`${what}: ${status}, and the answer is recorded`, async () => {
    const answer = await send(named('door.jpg', await build()))
    expect(answer.status).toBe(status)
    expect(answer.body).toContain('value="a guard in uniform"')
    expect(answer.body).toContain('Kept “whole”')
    expect(answer.body).toContain('Your answer is recorded')
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  })
}

test('500 files at once: 429, and the answer is recorded', async () => {
  const picture = await photograph({ width: 20, height: 20 })
  const answer = await send(...Array.from({ length: 500 }, (_, at) => named(`${at}.jpg`, picture)))
  expect(answer.status).toBe(429)
  expect(answer.body).toContain(w.many)
})

test('a picture that tells too much is kept without a word; its name is nobody’s business', async () => {
  const picture = await tellingPhotograph()
  for (const name of ['../../x', 'a%00.jpg', 'n'.repeat(5_000), '\u202Egpj.exe', 'c:\\door.jpg']) {
    expect((await send(named(name, picture))).status).toBe(303)
  }
  const kept = await picturesOf(told().note)
  // Five times the same picture is one.
  expect(kept).toHaveLength(1)
  for (const trace of [canary, 'Exif', '<script', '2016:05:25']) expect(kept[0]?.bytes.includes(trace)).toBe(false)
  // A NUL byte in the head of a part is no form of ours.
  expect((await send(named('a\0.jpg', picture))).status).toBeLessThan(500)
})

test('a form elsewhere takes no pictures, a code that opens nothing keeps none', async () => {
  const picture = named('door.jpg', await photograph())
  expect((await postWithFiles('/en/signatures/code', { code: 'x' }, [picture])).status).toBe(400)
  expect((await postWithFiles('/en/o/0000-0000-0000', told(), [picture])).status).toBe(404)
  expect((await ask(site, '/en/photos/../../etc/passwd')).status).toBeLessThan(500)
  expect((await ask(site, '/en/photos/00000000-0000-4000-8000-000000000000')).status).toBe(404)
})
