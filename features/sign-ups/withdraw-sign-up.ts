import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { lockOwnSignUp } from './lock-sign-up'

/**
 * Somebody does not come after all, or never said so: everything about it is deleted, with the mails that were to go, and
 * a backup that is put back does not bring it back.
 */
export async function withdrawSignUp({ db, now }: Context, { token }: { token: string }): Promise<{ ok: boolean }> {
  return db.$transaction(async (tx) => {
    const own = await lockOwnSignUp(tx, token)
    if (!own) return { ok: false }
    const journal = { signatureId: own.id, erasedOn: dayOf(now) }
    await tx.erasure.createMany({ data: [journal], skipDuplicates: true })
    await tx.signUp.delete({ where: { id: own.id }, select: { id: true } })
    if (own.state === 'confirmed')
      await tx.$executeRaw`UPDATE events SET attending = attending - ${own.people} WHERE id = ${own.event.id}::uuid`
    return { ok: true }
  })
}
