import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { readInProcess } from './read-in-process'

test('of many files that come at once two are read, the others wait, and all are read', {
  timeout: 120_000,
}, async () => {
  const bytes = new TextEncoder().encode('---\ntitle: A post\n---\n\nWords.\n')
  let begun = 0
  let most = 0
  const read = () =>
    readInProcess('features/content/content-process.ts', { name: 'a-post.md', bytes }, async () => {
      begun += 1
      most = Math.max(most, begun)
      await setTimeout(50)
      begun -= 1
      return 'read'
    })
  expect(await Promise.all(Array.from({ length: 6 }, read))).toEqual(Array(6).fill('read'))
  expect(most).toBeLessThanOrEqual(2)
})
