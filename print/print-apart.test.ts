import { afterAll, expect, test } from 'vitest'
import { letterToPrint } from '@/tests/factories/printed-letters'
import { printApart, printBlank } from './print-apart'

const letter = (subject: string) => ({ of: 'letter' as const, print: letterToPrint(subject) })

const shared = globalThis as { postbagPrinter?: { child: { kill(signal?: string): boolean; pid?: number } } }
afterAll(() => shared.postbagPrinter?.child.kill())

test('letters are printed beside this process, which goes on meanwhile', { timeout: 60_000 }, async () => {
  let turns = 0
  const turning = setInterval(() => (turns += 1), 5)
  const pdfs = await Promise.all(Array.from({ length: 20 }, (_, at) => printApart(letter(`Letter ${at}`))))
  clearInterval(turning)
  expect(pdfs.every((pdf) => pdf?.subarray(0, 5).toString() === '%PDF-')).toBe(true)
  expect(turns).toBeGreaterThan(10)
})

test('of very many at once the last are told to come again', { timeout: 60_000 }, async () => {
  const pdfs = await Promise.all(Array.from({ length: 60 }, (_, at) => printApart(letter(`Letter ${at}`))))
  expect(pdfs.filter((pdf) => pdf === undefined)).toHaveLength(20)
})

test('a letter nobody wrote in is printed once', { timeout: 60_000 }, async () => {
  const blank = letter('Blank')
  const pdfs = await Promise.all(Array.from({ length: 100 }, () => printBlank(blank)))
  expect(new Set(pdfs).size).toBe(1)
  expect(await printBlank(blank)).toBe(pdfs[0])
})

test('a process that dies gives up its prints, and the next one has another', { timeout: 60_000 }, async () => {
  const lost = printApart(letter('Lost'))
  shared.postbagPrinter?.child.kill('SIGKILL')
  await expect(lost).rejects.toThrow('could not be printed')
  expect(await printApart(letter('Next'))).toBeDefined()
})

test('what cannot be printed says so and harms no other', { timeout: 60_000 }, async () => {
  const broken = printApart({ of: 'letter', print: { ...letterToPrint('Broken'), paper: 'a0' as 'a4' } })
  const sound = printApart(letter('Sound'))
  await expect(broken).rejects.toThrow('cannot be printed')
  expect(await sound).toBeDefined()
})
