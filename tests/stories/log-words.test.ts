import { expect, test } from 'vitest'
import { auditActions } from '@/features/access/acts'
import en from '@/messages/en.json'
import ru from '@/messages/ru.json'

test.each([
  ['English', en],
  ['Russian', ru],
])('the log of a team says in %s everything that is recorded, and nothing else', (_, messages) => {
  const keys = auditActions.map((action) => action.replace('.', '_'))
  expect(Object.keys(messages.desk.team.actions).sort()).toEqual(keys.sort())
})
