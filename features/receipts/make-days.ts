import type { WorkerContext } from '@/features/context'
import { dayOf } from '@/features/days'
import { makeDay } from './make-day'

/** What making the files of a day came to, for the log. */
export interface MadeDays {
  files: number
  codes: number
  /** Petitions whose file could not be made, with the reason; the others have theirs. */
  failed: { petitionId: string; err: unknown }[]
}

/** Makes today's file of every petition that has none yet and of which there is something new to say. Twice is harmless. */
export async function makeDays(context: WorkerContext): Promise<MadeDays> {
  const petitions = await context.db.petition.findMany({
    where: { state: { not: 'draft' }, receiptDays: { none: { day: { gte: dayOf(context.now) } } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  const made: MadeDays = { files: 0, codes: 0, failed: [] }
  for (const { id: petitionId } of petitions) {
    try {
      const codes = await makeDay(context, petitionId)
      if (codes === undefined) continue
      made.files += 1
      made.codes += codes
    } catch (err) {
      made.failed.push({ petitionId, err })
    }
  }
  return made
}
