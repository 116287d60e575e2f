import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { largestAction } from './unreadable-posts'

test('the framework takes as large a call as the guard lets pass', () => {
  expect(readFileSync('next.config.ts', 'utf8')).toContain(`bodySizeLimit: '${largestAction / 1024 / 1024}mb'`)
})
