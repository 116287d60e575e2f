import { expect } from 'vitest'
import { isInWindow, nextOpening } from '@/features/outbox/sending-window'
import type { TestDatabase } from '@/tests/integration/harness'
import { createQueue, type createStepper } from './queue-fixture'
import type { FaultySmtp } from './smtp-server'

const office = { windowFrom: 9, windowTo: 17, weekdaysOnly: true }
const london = { timeZone: 'Europe/London', country: 'GB' }
const minute = 60_000
const hour = 60 * minute

/** Three workers, each step by step, before one mail server. */
export interface Line {
  database: TestDatabase
  smtp: FaultySmtp
  workers: ReturnType<typeof createStepper>[]
}

/**
 * `count` letters wait for one embassy in London from `begin` on (a time of day when it is shut), twenty an hour at the
 * most. Moves the clock until all have gone, and holds: never outside its hours, never more than the cap in any hour,
 * each handed over exactly once.
 */
export async function emptyQueue({ database, smtp, workers }: Line, count: number, begin: Date): Promise<void> {
  const cap = 20
  let clock = begin
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
}
