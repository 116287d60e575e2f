import { expect, test } from 'vitest'
import { findings, sampleTree } from './sample-tree'

const reading = 'export const port = Number(process.env.PORT)\n'

test.each(['server/port.ts', 'print/port.ts', 'worker/port.ts', 'features/letters/read-port.ts', 'app/page.tsx'])(
  '%s may not read the environment',
  (file) => {
    expect(findings({ ...sampleTree, [file]: `//\n${reading}` })).toEqual([`${file}:2 reads process.env`])
  },
)

test.each([
  'server/env.ts',
  'features/safety/pass-environment.ts',
  'scripts/port.ts',
  'tests/factories/port.ts',
  'server/port.test.ts',
  'vitest.config.ts',
])('%s may', (file) => {
  expect(findings({ ...sampleTree, [file]: reading })).toEqual([])
})
