import { expect, test } from 'vitest'
import { groupBoard } from './group-board'

test('a country is shown by what got furthest there', () => {
  const rows = [
    { country: 'GB', state: 'refused' as const },
    { country: 'DE', state: 'sent' as const },
    { country: 'DE', state: 'reply_promised' as const },
    { country: 'SE', state: 'sent' as const },
    { country: 'SE', state: 'frozen' as const },
  ]
  expect([...groupBoard(rows)]).toEqual([
    ['GB', 'refused'],
    ['DE', 'taken'],
    ['SE', 'silent'],
  ])
})
