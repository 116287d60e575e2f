import type { WorkerContext } from '@/features/context'
import { releaseLetters } from '@/features/letters/release-letters'
import { repeat } from './repeat'

/**
 * Lets waiting letters go one by one, again and again, by the database's clock: a worker whose own clock is wrong keeps
 * everybody's hours all the same. `wake` is called when something was released.
 */
export function releaseLettersOnTime(
  context: () => WorkerContext,
  wake: () => void,
  pause = 3_000,
): { stop(): Promise<void> } {
  return repeat('release', pause, async () => {
    const given = context()
    const [row] = await given.db.$queryRaw<{ now: Date }[]>`SELECT now() AS now`
    if (row && (await releaseLetters({ ...given, now: row.now })) > 0) wake()
  })
}
