import { afterAll, expect, test } from 'vitest'
import type { LetterPrint } from './letter'
import { printApart, printBlank } from './print-apart'

const print = (subject: string): LetterPrint => ({
  letter: {
    locale: 'en',
    sender: ['Ann Example'],
    returnLine: 'Ann Example',
    address: ['His Excellency', 'Vienna', 'AUSTRIA'],
    dateline: '25 May 2016',
    subject,
    salutation: 'Your Excellency,',
    body: [{ kind: 'paragraph', text: 'Please let them go.' }],
    close: 'Yours faithfully,',
    signatures: [['Ann Example']],
  },
  paper: 'a4',
  window: 'left',
})

const shared = globalThis as { postbagPrinter?: { child: { kill(signal?: string): boolean; pid?: number } } }
afterAll(() => shared.postbagPrinter?.child.kill())

test('letters are printed beside this process, which goes on meanwhile', { timeout: 60_000 }, async () => {
  let turns = 0
  const turning = setInterval(() => (turns += 1), 5)
  const pdfs = await Promise.all(Array.from({ length: 20 }, (_, at) => printApart(print(`Letter ${at}`))))
  clearInterval(turning)
  expect(pdfs.every((pdf) => pdf?.subarray(0, 5).toString() === '%PDF-')).toBe(true)
  expect(turns).toBeGreaterThan(10)
})

test('of very many at once the last are told to come again', { timeout: 60_000 }, async () => {
  const pdfs = await Promise.all(Array.from({ length: 60 }, (_, at) => printApart(print(`Letter ${at}`))))
  expect(pdfs.filter((pdf) => pdf === undefined)).toHaveLength(20)
})

test('a letter nobody wrote in is printed once', { timeout: 60_000 }, async () => {
  const pdfs = await Promise.all(Array.from({ length: 100 }, () => printBlank(print('Blank'))))
  expect(new Set(pdfs).size).toBe(1)
  expect(await printBlank(print('Blank'))).toBe(pdfs[0])
})

test('a process that dies gives up its prints, and the next one has another', { timeout: 60_000 }, async () => {
  const lost = printApart(print('Lost'))
  shared.postbagPrinter?.child.kill('SIGKILL')
  await expect(lost).rejects.toThrow('could not be printed')
  expect(await printApart(print('Next'))).toBeDefined()
})

test('what cannot be printed says so and harms no other', { timeout: 60_000 }, async () => {
  const broken = printApart({ ...print('Broken'), paper: 'a0' as 'a4' })
  const sound = printApart(print('Sound'))
  await expect(broken).rejects.toThrow('cannot be printed')
  expect(await sound).toBeDefined()
})
