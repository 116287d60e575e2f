import type { ParsedMail } from 'mailparser'
import { afterAll, test } from 'vitest'
import { createStepper } from '@/tests/faults/queue-fixture'
import { emptyQueue } from '@/tests/faults/queue-story'
import { FaultySmtp } from '@/tests/faults/smtp-server'
import { createTestDatabase } from '@/tests/integration/harness'

const database = await createTestDatabase()
const smtp = await new FaultySmtp(async () => ({}) as ParsedMail).start()
const workers = Array.from({ length: 3 }, () => createStepper(database, smtp))

afterAll(async () => {
  for (const worker of workers) worker.close()
  await smtp.stop()
})

test('five thousand letters to one embassy take a month of working days, and each arrives once', async () => {
  // From a Saturday; in the third week the clocks of London go back.
  await emptyQueue({ database, smtp, workers }, 5_000, new Date('2025-10-04T12:00:00Z'))
})
