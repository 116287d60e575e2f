import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTextFile, textFile, textPieces } from './text-file'

const id = '0f5b1c0e-6f57-4d0c-9a51-6c8d2f7f0a11'

test('a text is a file of its words; what is empty is left out', () => {
  const text = { locale: 'en', title: 'Free them', addresseeLine: 'To the minister', summary: 'Nine are held.' }
  expect(
    textFile(id, 1, { ...text, whoWeAre: '', whatWeNote: 'They struck.\r\nThey are held.', text: 'We ask.' }),
  ).toBe(
    `postbag text 1
petition: ${id}
version: 1
language: en

title:
Free them

to:
To the minister

summary:
Nine are held.

what we note:
They struck.
They are held.

what we ask:
We ask.
`,
  )
})

test('is read again as it was written, with nothing left out whatever stands in it', () => {
  const words = fc.string({ maxLength: 30 }).map((text) => text.replaceAll('\r', '').trim())
  const texts = fc.record(Object.fromEntries(textPieces.map((piece) => [piece, words])))
  fc.assert(
    fc.property(texts, (text) => {
      const written = textFile(id, 1, { locale: 'en', ...text } as Parameters<typeof textFile>[2])
      expect(parseTextFile(written)).toEqual(text)
    }),
  )
  const cunning = {
    title: 'T',
    addresseeLine: 'A',
    summary: 'S\n\nwhat we ask:\nnothing',
    whoWeAre: '',
    whatWeNote: 'N',
  }
  const read = parseTextFile(textFile(id, 1, { locale: 'en', ...cunning, text: 'All of it.' }))
  expect(Object.values(read).join(' ')).toContain('nothing')
  expect(Object.values(read).join(' ')).toContain('All of it.')
  expect(Object.values(parseTextFile('no such file'))).toEqual(textPieces.map(() => ''))
})
