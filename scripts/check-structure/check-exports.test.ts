import { expect, test } from 'vitest'
import { findings, house } from './sample-house'

test('two files that export one name are found, whatever it is', () => {
  const first = 'export function openLetter() {}\nexport const most = 3\nexport interface Sender {}\n'
  const second = 'export type Sender = string\nexport async function openLetter() {}\nexport const least = 1\n'
  expect(findings({ ...house, 'server/open.ts': first, 'worker/open.ts': second })).toEqual([
    'worker/open.ts:0 exports Sender, as server/open.ts does',
    'worker/open.ts:0 exports openLetter, as server/open.ts does',
  ])
})

test('files that say one thing in several languages share their names', () => {
  const names = 'export const months = []\n'
  expect(
    findings({ ...house, 'features/places/name-months-de.ts': names, 'features/places/name-months-fr.ts': names }),
  ).toEqual([])
})

test('a loader that asks for no permission is found', () => {
  expect(findings({ ...house, 'features/letters/load-letter.ts': 'export const one = 1\n' })).toEqual([
    'features/letters/load-letter.ts:0 loads without a permission',
  ])
})
