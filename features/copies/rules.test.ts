import { describe, expect, test } from 'vitest'
import { coverLine, defaultCover } from './cover-lines'
import { copyReaders, isLookedUp, mayBeInCc, mayCopyBeMailed, redactions, sendsCopies, takesCopies } from './rules'

describe('a copy', () => {
  test.each([
    ['drafting', false, false],
    ['collecting', false, false],
    ['frozen', true, false],
    ['out', true, true],
    ['closed', true, true],
  ] as const)('of a letter that is %s is made: %s, and sent: %s', (state, made, sent) => {
    expect([takesCopies(state), sendsCopies(state)]).toEqual([made, sent])
  })

  test('that somebody may have already is not mailed a second time', () => {
    const again = (['planned', 'queued', 'handed_over', 'unknown', 'failed', 'recorded'] as const).filter((state) =>
      mayCopyBeMailed({ state }),
    )
    expect(again).toEqual(['planned', 'failed'])
  })

  test('goes in cc only to a reader who may see everything: a cc hides nothing', () => {
    expect(redactions.filter((redaction) => mayBeInCc({ redaction }))).toEqual(['full'])
  })

  test('for "the foreign ministry" without a name is looked up', () => {
    const nobody = { addresseeId: null, name: null }
    expect(isLookedUp({ reader: 'foreign_ministry', ...nobody })).toBe(true)
    expect(isLookedUp({ reader: 'press', ...nobody })).toBe(false)
    expect(isLookedUp({ reader: 'foreign_ministry', addresseeId: 'x', name: null })).toBe(false)
  })
})

describe('the line above a copy', () => {
  const letter = { locale: 'de', office: 'Botschaft der Republik Kasachstan' }

  test('is the one that was written in the letter’s language', () => {
    const covers = [
      { locale: 'de', text: 'Für Sie: {office}' },
      { locale: 'en', text: 'For you' },
    ]
    expect(coverLine({ reader: 'press', covers }, letter)).toBe('Für Sie: Botschaft der Republik Kasachstan')
  })

  test('else ours, in that language and never in another one we speak', () => {
    expect(coverLine({ reader: 'press', covers: [{ locale: 'en', text: 'For you' }] }, letter)).toMatch(/^Kopie zur/)
  })

  test('names the office in every language, for every reader', () => {
    for (const locale of ['en', 'de', 'fr', 'es', 'ru', 'kk', 'sv']) {
      for (const reader of copyReaders) expect(defaultCover(reader, locale)).toContain(': {office}')
    }
  })
})
