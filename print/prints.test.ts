import { expect, test } from 'vitest'
import { sheetToPrint } from '@/tests/factories/paper'
import { letterToPrint } from '@/tests/factories/printed-letters'
import { type AskedPrint, type PrintName, setPrint } from './prints'

const brochureText = (locale: string) => ({
  locale,
  ...{ title: 'Nine miners', summary: '', author: '', text: '## They\n\nmust be free[^1].\n\n[^1]: All of them.' },
  ...{ sourceUrl: '', sourceTitle: '', translation: null },
})

/** One of each that web prints: a print without a sample does not compile. */
const samples: { [Name in PrintName]: Extract<AskedPrint, { of: Name }>['print'] } = {
  brochure: {
    paper: 'fold',
    series: null,
    parts: [{ part: null, kind: 'statement', day: '2016-05-21', texts: [brochureText('en'), brochureText('ar')] }],
    pictures: [],
    url: 'https://example.org/en/statements/x',
  },
  letter: letterToPrint('Nine miners'),
  letters: [letterToPrint('Nine miners'), letterToPrint('Ten miners')],
  'paper-sheet': sheetToPrint(),
  resolution: { locale: 'en', title: 'Nine miners', text: 'This branch resolves.\n\nThat they be freed.' },
  'report-sheet': {
    url: 'https://example.org/r/ABCD-EFGH-JKMN',
    locale: 'en',
    event: { title: 'Picket', locale: 'en' },
    on: '5 December 2026',
    place: 'London',
  },
  'stall-card': {
    url: 'https://example.org/en/stall/x',
    locale: 'en',
    place: 'Berlin',
    until: '5 December 2026',
    petition: { title: 'Nine miners', locale: 'en' },
  },
}

const asked = Object.entries(samples).map(([of, print]) => ({ of, print }) as AskedPrint)

test.each(asked)('a $of is set as PDF', async (one) => {
  const pdf = await setPrint(one)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})
