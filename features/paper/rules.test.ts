import { describe, expect, test } from 'vitest'
import { authorsOf, hasSheet, judgeCheck, judgeDay, mayCheckAlone, sheetPath, takesPaper } from './rules'

const at = new Date('2026-12-03T12:00:00Z')

describe('who answers for a batch', () => {
  test('is whoever entered or corrected it, each once; who checked, looked or sent it back does not', () => {
    const acts = ['enter', 'scan', 'return', 'correct', 'count', 'remove', 'restore', 'correct', 'unheard-of']
    const changes = acts.map((act, index) => ({
      act,
      by: ['ada', 'ada', 'bo', 'cy', 'bo', 'bo', 'bo', 'ada', 'di'][index] ?? '',
    }))
    expect(authorsOf(changes)).toEqual(['ada', 'cy'])
  })
})

describe('a check', () => {
  const batch = { state: 'entered' as const, revision: 2, number: 12, authors: ['ada'] }
  const check = { by: 'bo', revision: 2, number: 12 }
  test('counts what was seen and counted by another', () => expect(judgeCheck(batch, check)).toBeUndefined())
  test.each([
    ['not-now', { ...batch, state: 'counted' as const }, check],
    ['changed', { ...batch, revision: 3 }, check],
    ['own', batch, { ...check, by: 'ada' }],
    ['number', batch, { ...check, number: 13 }],
    // Who wrote it learns nothing of the number by trying.
    ['own', batch, { ...check, by: 'ada', number: 13 }],
  ])('is refused: %s', (fault, batch, check) => expect(judgeCheck(batch, check)).toBe(fault))
})

test('a day is between the beginning of the petition and tomorrow', () => {
  const begunAt = new Date('2026-11-01T15:00:00Z')
  const judge = (day: string) => judgeDay(new Date(day), { begunAt, now: at })
  expect(['2026-10-31', '2026-11-01', '2026-12-03', '2026-12-04', '2026-12-05'].map(judge)).toEqual([
    'too-early',
    ...[undefined, undefined, undefined],
    'future',
  ])
})

test('paper comes in until the petition is handed in, and the sheet is there until it ends', () => {
  expect((['draft', 'open', 'closed', 'handed_in', 'answered'] as const).filter(takesPaper)).toEqual(['open', 'closed'])
  expect(hasSheet({ state: 'open', closesAt: null }, at)).toBe(true)
  expect(hasSheet({ state: 'open', closesAt: at }, at)).toBe(false)
  expect(hasSheet({ state: 'closed', closesAt: null }, at)).toBe(false)
})

test('alone one waits a day', () => {
  expect([86_399_999, 86_400_000].map((ms) => mayCheckAlone(at, new Date(at.getTime() + ms)))).toEqual([false, true])
})

test('a sheet is named with its language where that is not the page’s', () => {
  expect(sheetPath('en', 'free')).toBe('/en/petitions/free/sheet.pdf')
  expect(sheetPath('en', 'free', 'kk')).toBe('/en/petitions/free/sheet.pdf?language=kk')
})
