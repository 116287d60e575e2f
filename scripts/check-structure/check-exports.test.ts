import { describe, expect, test } from 'vitest'
import { findings, sampleTree } from './sample-tree'

test('two files that export one name are found, whatever it is', () => {
  const first = 'export function openLetter() {}\nexport const most = 3\nexport interface Sender {}\n'
  const second = 'export type Sender = string\nexport async function openLetter() {}\nexport const least = 1\n'
  expect(findings({ ...sampleTree, 'server/open.ts': first, 'worker/open.ts': second })).toEqual([
    'worker/open.ts:0 exports Sender, as server/open.ts does',
    'worker/open.ts:0 exports openLetter, as server/open.ts does',
  ])
})

test('files that say one thing in several languages share their names', () => {
  const names = 'export const months = []\n'
  expect(
    findings({ ...sampleTree, 'features/places/name-months-de.ts': names, 'features/places/name-months-fr.ts': names }),
  ).toEqual([])
})

test('a loader that asks for no permission is found', () => {
  expect(findings({ ...sampleTree, 'features/letters/load-letter.ts': 'export const one = 1\n' })).toEqual([
    'features/letters/load-letter.ts:0 loads without a permission',
  ])
})

test('what forgets no pages is called otherwise', () => {
  const text = 'export const forgetLetters = () => {}\n'
  expect(findings({ ...sampleTree, 'features/letters/forget-letters.ts': text })).toEqual([
    'features/letters/forget-letters.ts:0 forgets no pages',
  ])
})

describe('a file that exports one function', () => {
  const found = (path: string, text: string) => findings({ ...sampleTree, [path]: text })

  test.each([
    ['features/letters/open-letter.ts', 'export function openLetter() {}\n'],
    ['features/letters/open-letter.ts', 'export async function openSetLetters() {}\n'],
    ['features/letters/name-letter.ts', 'export const letterName = () => {}\n'],
    ['features/letters/letter-runs.ts', 'export class LetterRun {}\n'],
    ['features/letters/list-columns.ts', 'export const listColumns = []\nexport function isColumn() {}\n'],
    ['features/letters/web/letter-actions.ts', 'export async function closeLetter() {}\n'],
    ['features/letters/rules.ts', 'export function isOpen() {}\n'],
    ['features/letters/web/pages.ts', 'export function firstPage() {}\nexport function otherSheet() {}\n'],
  ])('%s is found by its name: %s', (path, text) => {
    expect(found(path, text)).toEqual([])
  })

  test.each([
    ['features/letters/check-places.ts', 'export function emptyPlaces() {}\n', 'emptyPlaces'],
    ['features/letters/web/desk-letter.tsx', 'export const LetterTable = () => null\n', 'LetterTable'],
    ['worker/open-boxes.ts', 'export class Opener {}\n', 'Opener'],
    ['features/letters/read-cases.ts', 'export function parse(a: 1): 1\nexport function parse(a: 2): 2\n', 'parse'],
  ])('%s holds something else', (path, text, name) => {
    expect(found(path, text)).toEqual([`${path}:0 holds ${name}`])
  })
})

test('an action that does not say its noun is found', () => {
  const actions = 'export const freeze = buttonAction({})\nexport const closeLetter = buttonAction({})\n'
  expect(findings({ ...sampleTree, 'features/letters/web/letter-actions.ts': actions })).toEqual([
    'features/letters/web/letter-actions.ts:0 exports the action freeze',
  ])
})
