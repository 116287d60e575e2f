import type { Context, Writer } from '@/features/context'
import { hashFacts } from './hash-facts'
import { type GateState, gateOf } from './rules'

/** Whether letters of a model letter may go out now. Publishing, freezing and sending ask this and refuse otherwise. */
export async function readHarmGate(
  { db, now }: { db: Writer | Context['db']; now: Date },
  modelLetterId: string,
): Promise<GateState> {
  const facts = await hashFacts({ db }, modelLetterId)
  if (!facts) return 'not_needed'
  const check = await db.harmCheck.findFirst({
    where: { modelLetterId },
    orderBy: { id: 'desc' },
    select: { contentHash: true, verdict: true, validUntil: true },
  })
  return gateOf(check ?? undefined, facts.hash, now)
}
