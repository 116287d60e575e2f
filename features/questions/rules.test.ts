import { expect, test } from 'vitest'
import { choicesOf, fieldUseColumns, nextUses, plainUses, usesOf } from './rules'

const hideRole = { ...plainUses, role: 'hidden' } as const

test('A field that is hidden before the petition opens was never asked', () => {
  expect(nextUses(plainUses, choicesOf(hideRole), false).role).toBe('hidden')
})

test('A field that is hidden once people may have filled it in is withdrawn, and stays so', () => {
  const withdrawn = nextUses(plainUses, choicesOf(hideRole), true)
  expect(withdrawn.role).toBe('withdrawn')
  expect(choicesOf(withdrawn).role).toBe('hidden')
  expect(nextUses(withdrawn, choicesOf(withdrawn), true).role).toBe('withdrawn')
  expect(nextUses(withdrawn, { ...choicesOf(withdrawn), role: 'required' }, true).role).toBe('required')
})

test('A field that was hidden all along stays hidden', () => {
  expect(nextUses(hideRole, choicesOf(hideRole), true).role).toBe('hidden')
})

test('What the row has is what was chosen', () => {
  expect(usesOf(fieldUseColumns({ ...hideRole, city: 'required' }))).toEqual({ ...hideRole, city: 'required' })
})
