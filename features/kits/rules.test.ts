import { expect, test } from 'vitest'
import { LetterState } from '@/generated/prisma/enums'
import { stageOf, takesKit } from './rules'

test('only a letter whose words are fixed, and which is not closed, gets a kit', () => {
  expect(Object.values(LetterState).filter(takesKit)).toEqual(['frozen', 'out'])
})

test('a finished kit without its file is expired; a failed one is not', () => {
  expect(stageOf({ state: 'ready', fileId: 'a' })).toBe('ready')
  expect(stageOf({ state: 'ready', fileId: null })).toBe('expired')
  expect(stageOf({ state: 'preparing', fileId: null })).toBe('preparing')
  expect(stageOf({ state: 'failed', fileId: null })).toBe('failed')
})
