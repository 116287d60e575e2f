import type { Writer } from '@/features/context'
import { day } from '@/features/days'

/** Two times at which signers of a petition begin to be asked lie so far apart, in ms. */
const apart = day

/**
 * Has those who signed an older text asked whether they sign this version: at once, or a day after they were last asked.
 * What has not gone of an older question is not sent any more. The petition is locked.
 */
export async function askSigners(
  tx: Writer,
  { petitionId, versionId, now }: { petitionId: string; versionId: string; now: Date },
): Promise<void> {
  const earlier = await tx.versionAsk.findMany({
    where: { petitionId, startsAt: { gt: new Date(now.getTime() - apart) } },
    select: { startsAt: true },
  })
  // One that has not begun yet never does: this one takes its time.
  const [last] = earlier.map(({ startsAt }) => startsAt.getTime()).toSorted((a, b) => b - a)
  const startsAt = last === undefined ? now : new Date(last > now.getTime() ? last : last + apart)
  await tx.versionAsk.updateMany({ where: { petitionId, endedAt: null, stoppedAt: null }, data: { stoppedAt: now } })
  await tx.versionAsk.createMany({ data: [{ petitionId, versionId, startsAt }] })
}
