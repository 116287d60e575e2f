import { expect, test } from 'vitest'
import { kitToPrint } from '@/tests/factories/kits'
import { printKitApart } from '@/worker/print-kits'
import { printEverybody } from './kit-columns'
import { readPages, wordsOf } from './pdf-pages'

test('twelve hundred signatories: everybody stands there twice, in three columns of which none is empty', async () => {
  await printEverybody(1_200)
})

test('nothing of a kit is missing: each part is there, in its order', async () => {
  const { pdf, pages } = await printKitApart(kitToPrint({ signatories: 30, letterLocale: 'de' }))
  const words = (await readPages(pdf)).map(wordsOf)
  expect(words).toHaveLength(pages)
  const parts = [
    'Plan for the hand-in',
    'If the letter is refused',
    'Empfangsbestätigung',
    'Begleitblatt',
    'Your Excellency',
  ]
  const at = parts.map((part) => words.findIndex((page) => page.includes(part)))
  expect(at).toEqual(at.toSorted((a, b) => a - b))
  expect(at.slice(2).map((index) => index % 2)).toEqual([0, 0, 0])
  expect(words[0]).toContain(`1 / ${pages}`)
  expect(words[1]).toContain(`2 / ${pages}`)
})
