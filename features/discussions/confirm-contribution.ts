import { randomBytes } from 'node:crypto'
import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { lockOwnContribution } from './read-own-contribution'

export type ConfirmContribution = { ok: true } | { ok: false; reason: 'unknown' | 'off' }

/**
 * Somebody says from their mailbox that a comment is theirs: it goes to the organisers, and their address is deleted. Who
 * wrote while the discussion was open may confirm later. Twice does no harm.
 */
export async function confirmContribution(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { token }: { token: string },
): Promise<ConfirmContribution> {
  return db.$transaction(async (tx) => {
    const own = await lockOwnContribution(tx, token)
    if (!own) return { ok: false, reason: 'unknown' }
    if (own.state !== 'pending') return { ok: true }
    const { id, statement } = own
    if (!statement.discussion?.isOn || statement.state !== 'published') return { ok: false, reason: 'off' }
    await tx.contribution.update({
      where: { id },
      // Nothing of the address is left: neither sealed nor in the hash of the form.
      data: { state: 'waiting', waitsSince: dayOf(now), sealed: null, keyId: null, formIndex: randomBytes(32) },
      select: { id: true },
    })
    await tx.outboxMail.updateMany({
      where: { about: 'contributions', aboutId: id, state: 'due' },
      data: { state: 'cancelled', sealed: null },
    })
    return { ok: true }
  })
}
