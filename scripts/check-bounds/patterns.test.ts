import { expect, test } from 'vitest'
import { hostileTexts, hostileTo } from './hostile-texts'
import { listSources, readSource } from './read-sources'
import { Dearest, timeTexts } from './time-work'

const patterns = listSources().flatMap((file) => readSource(file).patterns)

test('no pattern of ours takes the square of a text for its time', { timeout: 300_000 }, () => {
  const dearest = new Dearest()
  for (const { at, source, flags } of patterns) {
    const pattern = new RegExp(source, flags)
    const run = (text: string) => (flags.includes('g') ? text.replace(pattern, '') : pattern.exec(text))
    dearest.add(`${at} /${source}/${flags}`, timeTexts([...hostileTo(source), ...hostileTexts], run))
  }
  expect(patterns.length).toBeGreaterThan(60)
  process.stdout.write(`${dearest.first(5)}\n`)
  expect(dearest.tooLong()).toEqual([])
})
