import { isId } from '@/features/access/ids'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPages } from '@/features/pages'
import type { PetitionKey } from './load-petition'

/**
 * Takes a name off the public list of a petition, or puts back one that was taken off or held for review. Only names
 * whose signers chose to show them are in that list at all.
 */
export async function hideName(
  { db, now }: Context,
  { petition, nameId, hidden }: { petition: Permitted<'hideNames', PetitionKey>; nameId: string; hidden: boolean },
): Promise<{ ok: true } | { ok: false; reason: 'not-found' }> {
  if (!isId(nameId)) return { ok: false, reason: 'not-found' }
  const { id, teamId, by } = petition
  return db.$transaction(async (tx) => {
    const [name] = await tx.publicSignature.updateManyAndReturn({
      where: { id: nameId, petitionId: id },
      data: { hidden },
      select: { signatureId: true },
    })
    if (!name) return { ok: false, reason: 'not-found' }
    // The name may be listed anew, from a backup or in another form: it stays as a moderator left it.
    const { signatureId } = name
    const kept = { display: hidden ? ('none' as const) : ('full' as const), erasedOn: dayOf(now) }
    await tx.erasure.upsert({
      where: { signatureId_act: { signatureId, act: 'hidden' } },
      create: { signatureId, act: 'hidden', ...kept },
      update: kept,
      select: { id: true },
    })
    const action = hidden ? 'name.hide' : 'name.show'
    await recordAction(tx, { by, teamId, action, object: `petition:${id}`, at: now })
    await forgetPages(tx, [`petition:${id}`])
    return { ok: true }
  })
}
