import { afterEach, expect, test, vi } from 'vitest'
import { cached } from './cached'

afterEach(() => vi.useRealTimers())

test('a value is read again when its time is over, wherever the clock on the wall was put meanwhile', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
  let reads = 0
  const kept = cached(1_000, async () => ++reads)
  expect(await kept()).toBe(1)
  vi.setSystemTime(Date.now() - 3_600_000)
  expect(await kept()).toBe(1)
  vi.advanceTimersByTime(1_001)
  expect(await kept()).toBe(2)
})
