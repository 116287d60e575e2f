import { expect, test } from 'vitest'
import { findings, sampleTree } from './sample-tree'

test.each([
  [`export const sql = "SELECT pg_notify('documents', 'home')"\n`, 'pg_notify'],
  [`export const sql = 'NOTIFY outbox'\n`, 'NOTIFY o'],
])('what tells other processes by hand is found: %s', (text, found) => {
  expect(findings({ ...sampleTree, 'features/letters/notify-pages.ts': text })).toEqual([
    `features/letters/notify-pages.ts:1 writes ${found} by hand`,
  ])
})

test('the two files that others call may', () => {
  const text = (name: string) => `export const ${name} = "SELECT pg_notify('documents', 'home')"\n`
  const files = { 'features/pages.ts': text('pages'), 'features/outbox/queue-mail.ts': text('mails') }
  expect(findings({ ...sampleTree, ...files })).toEqual([])
})
