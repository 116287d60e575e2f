import { expect, test } from 'vitest'
import { readWith } from '@/features/texts/read-form'
import { removalForm } from './schema'

test.each([
  ['Asked us by telephone on 3 May', undefined],
  ['', 'reason'],
  ['ann@example.org asked us', 'reason-address'],
  ['Ann <Ann+news@пример.рф>', 'reason-address'],
  ['asked @ the stall', undefined],
])('the reason, which stays when the address is deleted: "%s"', (reason, fault) => {
  const reading = readWith(removalForm, { email: 'ann@example.org', reason })
  expect(reading.ok ? undefined : reading.errors.reason).toBe(fault)
})
