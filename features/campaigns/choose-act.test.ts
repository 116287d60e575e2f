import { expect, test } from 'vitest'
import { chooseAct } from './choose-act'

const petitions = [
  { id: 'a', state: 'closed' as const },
  { id: 'b', state: 'open' as const },
]
const letters = [{ id: 'c', state: 'published' as const }]

test('a page asks for what the organisers chose while it can be done, else for a signature, else for a letter', () => {
  expect(chooseAct({ nextAct: null, petitions, letters })).toBe('petition:b')
  expect(chooseAct({ nextAct: 'letter:c', petitions, letters })).toBe('letter:c')
  expect(chooseAct({ nextAct: 'petition:a', petitions, letters })).toBe('petition:b')
  expect(chooseAct({ nextAct: 'petition:x', petitions: [], letters })).toBe('letter:c')
  expect(chooseAct({ nextAct: null, petitions: petitions.slice(0, 1), letters: [] })).toBeNull()
})
