import { describe, expect, test } from 'vitest'
import { checkTree } from './check-tree'
import { findings, sampleTree } from './sample-tree'

describe('a name without a place is found', () => {
  test.each([
    'lib/text.ts',
    'proxy.ts',
    'features/types.ts',
    'features/letters/letter.ts',
    'features/letters/index.ts',
    'features/letters/send-letter.tsx',
    'features/letters/parts/send-letter.ts',
    'features/Letters/rules.ts',
    'app/letters/board.tsx',
    'app/letters/loading.tsx',
    'messages/en.json',
    'messages/en/index.ts',
    'messages/en/letters/board.json',
    'prisma/data.csv',
    'tests/letter.test.ts',
    'docs/decisions/one.md',
    'server/date-utils.ts',
    'worker/mail-helper.ts',
    'server/entities/letter.ts',
    'features/letters/tell-outcome.ts',
    'worker/handle-mail.ts',
  ])('%s', (file) => {
    expect(findings({ ...sampleTree, [file]: '' }).map((one) => one.split(' ')[0])).toEqual([`${file}:0`])
  })

  test('every name without a place says what may stand there', () => {
    expect(checkTree(new Map([['features/letters/letter.ts', '']]))[0]?.rule).toContain('<verb>-<noun>.ts')
  })
})

test('a file of 250 lines may stay, one of 251 may not', () => {
  const lines = (count: number) => '//\n'.repeat(count)
  expect(findings({ 'server/long.ts': lines(250) })).toEqual([])
  expect(findings({ 'server/long.ts': lines(251) })).toEqual(['server/long.ts:0 has 251 lines'])
  expect(findings({ 'docs/long.md': lines(400) })).toEqual([])
})

test('a file of models is named after the noun of a feature', () => {
  expect(
    findings({ ...sampleTree, 'features/letter-sets/rules.ts': '', 'prisma/models/letter-sets.prisma': '' }),
  ).toEqual([])
  expect(findings({ ...sampleTree, 'prisma/models/press.prisma': '' })).toEqual([
    'prisma/models/press.prisma:0 has no folder features/press/',
  ])
})

test('a feature of 65 files may stay, one of 66 is two', () => {
  const files = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`features/letters/send-letter-${at}.ts`, '']))
  const sizes = (count: number) =>
    [...checkTree(new Map(Object.entries(files(count))))].filter(({ found }) => found.startsWith('holds'))
  expect(sizes(65)).toEqual([])
  expect(sizes(66)).toMatchObject([{ path: 'features/letters/', found: 'holds 66 files' }])
})
