import { expect, test } from 'vitest'
import { auditActions } from '@/features/access/acts'
import { messages } from '@/messages'

test.each([
  ['English', messages.en],
  ['Russian', messages.ru],
])('the log of a team says in %s everything that is recorded, and nothing else', (_, { organisers }) => {
  const keys = auditActions.map((action) => action.replace('.', '_'))
  expect(Object.keys(organisers.team.actions).sort()).toEqual(keys.sort())
})
