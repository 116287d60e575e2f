import { describe, expect, test } from 'vitest'
import { bodyText } from '@/features/letters/parse-body'
import { type ComposePressLetter, composePressLetter } from './compose-press-letter'

const input: ComposePressLetter = {
  locale: 'en',
  subject: 'Nine miners',
  text: 'Nine miners are in prison.\n\nWe ask:\n\n1. Release them',
  newspaper: {
    kind: 'newspaper',
    state: 'GB',
    name: 'The Northern Courier',
    hostCountry: 'GB',
    hostCity: 'Leeds',
    addressLines: ['1 Press Row'],
    postalCode: 'LS1 1AA',
  },
  block: undefined,
  from: { name: 'Ada Organiser', town: 'Leeds', country: 'GB', email: 'ada@example.org' },
  date: new Date('2016-05-26'),
  reference: 'K7QM-4TXP',
}

describe('a letter to an editor', () => {
  test('says what was written and nothing more, to the editor of that paper', () => {
    const letter = composePressLetter(input)
    expect(bodyText(letter.body)).toBe(input.text)
    expect(letter).toMatchObject({ salutation: 'Dear Editor,', subject: 'Nine miners', dateline: 'Leeds, 26 May 2016' })
    expect(letter.address).toContain('The Northern Courier')
    expect(letter.address.join('\n')).not.toMatch(/UNITED KINGDOM/)
  })

  test('has the salutation of its language, or the one an organiser wrote', () => {
    expect(composePressLetter({ ...input, locale: 'de' }).salutation).not.toBe('Dear Editor,')
    const block = { recipient: ['Letters page'], salutation: 'Dear letters editor,', close: 'Yours,' }
    expect(composePressLetter({ ...input, block })).toMatchObject({
      salutation: 'Dear letters editor,',
      close: 'Yours,',
    })
  })

  test('keeps who writes, for answers', () => {
    expect(composePressLetter(input).from).toMatchObject({ name: 'Ada Organiser', email: 'ada@example.org' })
  })
})
