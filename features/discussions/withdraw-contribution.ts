import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPages } from '@/features/pages'
import { lockOwnContribution } from './read-own-contribution'

/**
 * Whoever has the link takes their comment back, or never wrote it: it is deleted, with the mails that were to go, and a
 * backup that is put back does not bring it back.
 */
export async function withdrawContribution(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { token }: { token: string },
): Promise<{ ok: boolean }> {
  return db.$transaction(async (tx) => {
    const own = await lockOwnContribution(tx, token)
    if (!own) return { ok: false }
    const journal = { signatureId: own.id, erasedOn: dayOf(now) }
    await tx.erasure.createMany({ data: [journal], skipDuplicates: true })
    await tx.contribution.delete({ where: { id: own.id }, select: { id: true } })
    if (own.state === 'shown') await forgetPages(tx, [`statement:${own.statement.id}`])
    return { ok: true }
  })
}
