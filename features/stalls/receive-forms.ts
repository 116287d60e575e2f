import type { WebContext } from '@/features/context'
import { dayOf, minute } from '@/features/days'
import { hashToken, isToken } from '@/features/safety/create-token'
import { takesSignatures } from '@/features/signatures/rules'
import { lockStall } from './lock-stall'
import { phaseOf } from './rules'
import type { SealedForm, StallAnswer } from './schema'
import { shareIndexKey } from './share-index-key'

/** True for a code that a stall has, or had until lately. */
export async function hasStall({ db }: Pick<WebContext, 'db'>, code: string): Promise<boolean> {
  return isToken(code) && (await db.stall.count({ where: { codeHash: hashToken(code) } })) > 0
}

/**
 * Stores the forms that a phone sends, as they are: web cannot open them. An id that is here already is answered as kept and
 * stored once. What is more than the stall may take, or comes too late, is not kept, and stays on the phone. Undefined
 * where no stall has the code.
 */
export async function receiveForms(
  { db, keys, now }: WebContext,
  { code, forms }: { code: string; forms: readonly SealedForm[] },
): Promise<StallAnswer | undefined> {
  if (!isToken(code)) return undefined
  const found = await db.stall.findUnique({ where: { codeHash: hashToken(code) }, select: { id: true } })
  if (!found) return undefined
  return db.$transaction(async (tx) => {
    const stall = await lockStall(tx, found.id)
    const petition = await tx.petition.findUniqueOrThrow({
      where: { id: stall.petitionId },
      select: { state: true, opensAt: true, closesAt: true },
    })
    const phase = phaseOf(stall, takesSignatures(petition, now), now)
    const ids = forms.map(({ id }) => id)
    const there = await tx.stallForm.findMany({ where: { stallId: stall.id, id: { in: ids } }, select: { id: true } })
    const known = new Set(there.map(({ id }) => id))
    const fresh = phase === 'over' ? [] : forms.filter(({ id }) => !known.has(id))
    const taken = fresh.slice(0, Math.max(0, stall.most - stall.arrived))
    if (taken.length > 0) {
      await shareIndexKey({ db: tx, keys }, stall.petitionId)
      const arrivedOn = dayOf(now)
      await tx.stallForm.createMany({ data: taken.map((form) => ({ ...form, stallId: stall.id, arrivedOn })) })
    }
    await tx.stall.update({
      where: { id: stall.id },
      data: { arrived: { increment: taken.length }, heardAt: new Date(Math.floor(now.getTime() / minute) * minute) },
      select: { id: true },
    })
    return {
      kept: [...known, ...taken.map(({ id }) => id)],
      phase,
      full: stall.arrived + taken.length >= stall.most,
      keyId: keys.sealing.id,
    }
  })
}
