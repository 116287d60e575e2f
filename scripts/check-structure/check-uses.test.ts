import { expect, test } from 'vitest'
import { checkTree } from './check-tree'
import { unused } from './check-uses'
import { sampleTree } from './sample-tree'

const unusedIn = (files: Record<string, string>) =>
  checkTree(new Map(Object.entries(files)))
    .filter(({ found }) => found === unused)
    .map(({ path }) => path)

test('a file that only its test imports is found, and a program of its own is not', () => {
  const before = unusedIn(sampleTree)
  const after = unusedIn({
    ...sampleTree,
    'features/letters/remind-sender.ts': 'export const remindSender = () => {}\n',
    'features/letters/remind-sender.test.ts': `import { remindSender } from './remind-sender'\nremindSender()\n`,
    'features/letters/print-process.ts': 'process.exit()\n',
  })
  expect(after).toEqual(['features/letters/remind-sender.ts', ...before].sort())
  const jobs = `import { remindSender } from '@/features/letters/remind-sender'\nexport const jobs = { remindSender }\n`
  const used = {
    ...sampleTree,
    'features/letters/remind-sender.ts': 'export const remindSender = () => {}\n',
    'worker/jobs.ts': jobs,
  }
  expect(unusedIn(used)).toEqual(before)
})
