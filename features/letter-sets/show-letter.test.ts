import { expect, test } from 'vitest'
import type { LetterContent } from '@/features/letters/assemble-letter'
import type { SetLetterView } from './read-set-letter'
import { showLetter } from './show-letter'

const content: LetterContent = {
  locale: 'en',
  sender: ['Campaign for the nine', 'London, United Kingdom'],
  returnLine: '',
  address: ['His/Her Excellency the Ambassador'],
  dateline: 'London, 25 May 2016',
  subject: 'Nine miners',
  salutation: 'Your Excellency,',
  body: [{ kind: 'paragraph', text: 'We write to you.' }],
  close: 'Yours sincerely,',
}
const signatory = { id: '1', name: 'Eva Berg', role: null, organisation: null, capacity: 'personal', town: null }
const view = (state: SetLetterView['state'], signatories: object[]) =>
  ({ content, redaction: 'full', country: 'GB', state, signatories }) as unknown as SetLetterView

test('while nobody is asked, whoever writes the letter stands under it', () => {
  expect(showLetter(view('drafting', [])).signatures).toEqual([['Campaign for the nine']])
})

test('once somebody is asked, only those who confirmed stand under it', () => {
  const asked = [{ ...signatory, confirmed: false }]
  expect(showLetter(view('collecting', asked)).signatures).toEqual([])
  expect(showLetter(view('collecting', [{ ...signatory, confirmed: true }])).signatures).toEqual([['Eva Berg']])
})
