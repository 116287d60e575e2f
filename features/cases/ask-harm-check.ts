import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { hashFacts } from './hash-facts'
import { gateOf, isGateOpen } from './rules'

/** A model letter, as far as the gate knows it. */
export interface GatedLetter {
  id: string
  teamId: string
  campaignId: string
}

/**
 * Asks for a second organiser to answer the questions about a model letter as it is now. Asking again while the same
 * text waits for its answer, or has a good one, changes nothing. Refuses a letter that is about nobody.
 */
export async function askHarmCheck(
  { db, now }: Context,
  { letter }: { letter: Permitted<'publish', GatedLetter> },
): Promise<{ ok: true } | { ok: false; reason: 'not-needed' }> {
  const { id, teamId, by } = letter
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM model_letters WHERE id = ${id}::uuid FOR UPDATE`
    const facts = await hashFacts({ db: tx }, id)
    if (!facts) return { ok: false, reason: 'not-needed' }
    const last = await tx.harmCheck.findFirst({
      where: { modelLetterId: id },
      orderBy: { id: 'desc' },
      select: { contentHash: true, verdict: true, validUntil: true },
    })
    const gate = gateOf(last ?? undefined, facts.hash, now)
    if (isGateOpen(gate) || gate === 'asked') return { ok: true }
    await tx.harmCheck.create({
      data: { modelLetterId: id, contentHash: facts.hash, askedBy: by, askedAt: now },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'harm-check.ask', object: `model-letter:${id}`, at: now })
    return { ok: true }
  })
}
