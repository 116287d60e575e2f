import type { ParsedMail } from 'mailparser'
import { afterAll, test } from 'vitest'
import { createTestDatabase } from '@/tests/integration/harness'
import { createStepper } from './queue-fixture'
import { emptyQueue } from './queue-story'
import { FaultySmtp } from './smtp-server'

const database = await createTestDatabase()
const smtp = await new FaultySmtp(async () => ({}) as ParsedMail).start()
const workers = Array.from({ length: 3 }, () => createStepper(database, smtp))

afterAll(async () => {
  for (const worker of workers) worker.close()
  await smtp.stop()
})

test('letters to one embassy keep to its hours and to the cap, and each arrives once', async () => {
  // From a Thursday evening over the weekend in which the clocks of London go back.
  await emptyQueue({ database, smtp, workers }, 400, new Date('2025-10-23T18:00:00Z'))
})
