import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { judgeLegalText } from '@/features/legal-texts/judge-legal-text'
import { readLegalTexts } from '@/features/legal-texts/read-legal-texts'
import { legalTextFor, markLegalText } from '@/features/legal-texts/rules'
import { followLegalFile } from '@/scripts/database/follow-legal-file'
import { createTestDatabase } from './harness'

/* What the law wants to be said is set from a file, all or nothing, and a form that showed something else is not taken. */

const database = await createTestDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'postbag-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function set(content: unknown): Promise<{ done: boolean; said: string }> {
  const file = path.join(folder, 'legal.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  const said: string[] = []
  const done = await followLegalFile(database.urls.owner, file, (line) => said.push(line))
  return { done, said: said.join('\n') }
}

const texts = (text: string) => ({ en: { title: 'If', text: [text] }, ru: { title: 'Если', text: [text] } })
const alps = (text: string) => ({ group: 'alps', version: '1', countries: 'AT CH', texts: texts(text) })

/** What the form of a page would say that is rendered now. */
async function shownNow(): Promise<string> {
  return (await readLegalTexts({ db: database.web }, 'en')).map(markLegalText).join(' ')
}

const judged = (country: string, shown: string, now = new Date()) =>
  judgeLegalText({ db: database.web, now }, { locale: 'en', country, shown })

test('a file is set whole, shows in its order and language, and replaces what was there', async () => {
  const islands = { group: 'islands', version: '2', countries: 'TV', texts: texts('Of the sea.') }
  expect(await set({ groups: [islands, alps('Of the hills.')] })).toMatchObject({
    done: true,
    said: expect.stringContaining('Set: alps, version 1, 2 countries (AT CH)'),
  })
  const russian = await readLegalTexts({ db: database.web }, 'ru')
  expect(russian).toMatchObject([{ group: 'islands' }, { group: 'alps', title: 'Если', text: 'Of the hills.' }])
  expect(legalTextFor(russian, 'CH')?.group).toBe('alps')
  expect(legalTextFor(russian, 'FR')).toBeUndefined()

  const wrong = await set({ groups: [alps('Other.'), { ...islands, countries: 'CH' }] })
  expect(wrong).toEqual({ done: false, said: expect.stringContaining('groups has CH in two groups') })
  expect(await set('x'.repeat(600_000))).toEqual({ done: false, said: expect.stringContaining('larger than 512 KB') })
  expect(await followLegalFile(database.urls.owner, path.join(folder, 'none.json'), () => {})).toBe(false)
  expect(await readLegalTexts({ db: database.web }, 'ru')).toEqual(russian)

  expect(await set({ groups: [] })).toMatchObject({ done: true })
  expect(await readLegalTexts({ db: database.web }, 'ru')).toEqual([])
})

test('who was shown something else agrees to nothing, and nobody else is troubled', async () => {
  const before = await shownNow()
  expect(await judged('CH', before)).toEqual({ ok: true, text: undefined })
  await set({ groups: [alps('Of the hills.')] })
  const later = new Date(Date.now() + 6_000)
  expect(await judged('CH', before, later), 'opened before there was one').toEqual({ ok: false })
  expect(await judged('FR', before, later)).toEqual({ ok: true, text: undefined })
  const shown = await shownNow()
  expect(await judged('CH', shown, later)).toMatchObject({ ok: true, text: { text: 'Of the hills.' } })

  await set({ groups: [alps('Of high hills.')] })
  expect(await judged('CH', await shownNow(), later), 'a page that is newer than what is remembered').toMatchObject({
    ok: true,
    text: { text: 'Of high hills.' },
  })
  expect(await judged('CH', shown, later)).toEqual({ ok: false })
})
