import type { ParsedMail } from 'mailparser'
import { afterAll, expect, test } from 'vitest'
import { isInWindow, nextOpening } from '@/features/outbox/pace-letters'
import { createTestDatabase } from '../integration/harness'
import { createQueue, createStepper } from './queue-ground'
import { FaultySmtp } from './smtp-server'

const database = await createTestDatabase()
const office = { windowFrom: 9, windowTo: 17, weekdaysOnly: true }
const london = { timeZone: 'Europe/London', country: 'GB' }
const minute = 60_000
const hour = 60 * minute
const smtp = await new FaultySmtp(async () => ({}) as ParsedMail).start()
const workers = Array.from({ length: 3 }, () => createStepper(database, smtp))

afterAll(async () => {
  for (const worker of workers) worker.close()
  await smtp.stop()
})

test('five thousand letters to one embassy keep to its hours and to the cap, and each arrives once', async () => {
  const [cap, count] = [20, 5_000]
  // A Saturday; in the third week of the queue the clocks of London go back.
  let clock = new Date('2025-10-04T12:00:00Z')
  const { write, mails, email } = await createQueue(database, { ...office, hourlyCap: cap })
  await write(count, clock.getTime() - count)
  await database.owner.$executeRaw`ANALYZE`

  const released: number[] = []
  for (let turn = 0; released.length < count; turn++) {
    if (!isInWindow(clock, london, office)) {
      for (const worker of workers) expect(await worker.release(clock)).toBe(0)
      clock = nextOpening(clock, london, office) ?? clock
      expect(await workers[0]?.release(new Date(clock.getTime() - 1))).toBe(0)
    }
    // Now and then all three look at once, and one comes too early for the next.
    const races = turn % 50 === 0
    const looking = races ? workers : [workers[turn % 3]]
    const went = await Promise.all(looking.map((worker) => worker?.release(clock) ?? 0))
    for (const number of went) if (number > 0) released.push(clock.getTime())
    await workers[turn % 3]?.deliver()
    clock = new Date(clock.getTime() + (races ? 1 : 3) * minute)
  }

  const inAnHour = released.map((from, index) => {
    const next = released.findIndex((at) => at >= from + hour)
    return (next < 0 ? released.length : next) - index
  })
  expect(Math.max(...inAnHour)).toBe(cap)
  expect(released.filter((at) => !isInWindow(new Date(at), london, office))).toEqual([])
  const all = await mails()
  expect(all).toHaveLength(count)
  expect(all.filter(({ state, delivery }) => state !== 'sent' || delivery?.state !== 'handed_over')).toEqual([])
  expect(smtp.to(email)).toHaveLength(count)
  expect(new Set(smtp.taken.map(({ messageId }) => messageId)).size).toBe(count)
}, 180_000)
