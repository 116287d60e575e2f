import type { Writer } from '@/features/context'
import { stopLetters } from '@/features/outbox/stop-letters'
import { readHarmGate } from './read-harm-gate'
import { isGateOpen } from './rules'

/**
 * Stops published model letters: nobody writes with them, and nothing of theirs that still waits goes out, until an
 * organiser lets them go on. Returns how many mails were stopped.
 */
export async function holdLetters(tx: Writer, modelLetterIds: readonly string[], now: Date): Promise<number> {
  if (modelLetterIds.length === 0) return 0
  await tx.modelLetter.updateMany({
    where: { id: { in: [...modelLetterIds] }, state: { not: 'draft' }, stoppedAt: null },
    data: { stoppedAt: now },
  })
  return stopLetters(tx, modelLetterIds)
}

/** Stops those model letters whose text or facts are no longer the ones a second organiser looked at. */
export async function holdUnchecked(tx: Writer, modelLetterIds: readonly string[], now: Date): Promise<number> {
  const unchecked: string[] = []
  for (const id of modelLetterIds) if (!isGateOpen(await readHarmGate({ db: tx, now }, id))) unchecked.push(id)
  return holdLetters(tx, unchecked, now)
}
