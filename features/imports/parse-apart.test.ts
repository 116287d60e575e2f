import { expect, test, vi } from 'vitest'
import { csvOf, soundCells } from '@/tests/factories/faulty-file'
import { parseApart } from './parse-apart'
import { parseEntries } from './parse-entries'

const now = new Date('2026-03-01T12:00:00Z')
const rows = (count: number) => csvOf(Array.from({ length: count }, (_, at) => soundCells(`City ${at}`)))

test('a large file is read in a process of its own, to the same rows, and once', { timeout: 120_000 }, async () => {
  const text = rows(500)
  expect(text.length).toBeGreaterThan(100_000)
  let turns = 0
  const turning = setInterval(() => (turns += 1), 10)
  const [first, second] = await Promise.all([parseApart(text, now), parseApart(text, now)])
  clearInterval(turning)
  expect(turns).toBeGreaterThan(5)
  expect(first).toEqual(parseEntries(text, now))
  expect(second).toBe(first)
  expect(await parseApart(text, now)).toBe(first)
})

test('a small file is read at once', async () => {
  expect(await parseApart(rows(2), now)).toEqual(parseEntries(rows(2), now))
})

test('a large file whose process cannot be started does not keep the next one from being read', async () => {
  const gone = vi.spyOn(process, 'cwd').mockImplementationOnce(() => {
    throw new Error('The folder is gone')
  })
  await expect(parseApart(rows(501), now)).rejects.toThrow('The folder is gone')
  gone.mockRestore()
  expect((await parseApart(rows(502), now)).count).toBe(502)
})
