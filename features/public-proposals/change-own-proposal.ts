import { randomBytes } from 'node:crypto'
import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPages } from '@/features/pages'
import { lockOwnProposal } from './read-own-proposal'
import { isRevisable, kindsTaken } from './rules'
import type { ProposalText } from './schema'

type Acting = Pick<Context, 'db' | 'now'>

/**
 * Somebody says from their mailbox that a proposal is theirs: it goes to the organisers, if they still take any of its
 * kind. Twice does no harm.
 */
export async function confirmProposal(
  { db, now }: Acting,
  { token }: { token: string },
): Promise<{ ok: true } | { ok: false; reason: 'unknown' | 'closed' }> {
  return db.$transaction(async (tx) => {
    const own = await lockOwnProposal(tx, token)
    if (!own) return { ok: false, reason: 'unknown' }
    if (own.state !== 'pending') return { ok: true }
    const rules = own.team.proposalRules
    if (!rules || !kindsTaken(rules).includes(own.kind)) return { ok: false, reason: 'closed' }
    const data = { state: 'waiting', waitsSince: dayOf(now), formIndex: randomBytes(32) } as const
    await tx.publicProposal.update({ where: { id: own.id }, data, select: { id: true } })
    return { ok: true }
  })
}

/**
 * Whoever proposed something changes it while nobody has decided. What organisers asked about comes to them again, and
 * their days count anew.
 */
export async function reviseProposal(
  { db, now }: Acting,
  { token, form }: { token: string; form: ProposalText },
): Promise<{ ok: true } | { ok: false; reason: 'unknown' | 'decided' }> {
  return db.$transaction(async (tx) => {
    const own = await lockOwnProposal(tx, token)
    if (!own) return { ok: false, reason: 'unknown' }
    if (!isRevisable(own.state)) return { ok: false, reason: 'decided' }
    const { day, ...text } = form
    await tx.publicProposal.update({
      where: { id: own.id },
      data: {
        ...text,
        day: day === '' ? null : new Date(day),
        state: 'waiting',
        step: { increment: 1 },
        ...(own.state === 'asked' && { waitsSince: dayOf(now) }),
      },
      select: { id: true },
    })
    return { ok: true }
  })
}

/**
 * Whoever has the link takes their proposal back, or never made it: it is deleted, with the mails that were to go, and a
 * backup that is put back does not bring it back. What the organisers made of it stays theirs.
 */
export async function withdrawProposal({ db, now }: Acting, { token }: { token: string }): Promise<{ ok: boolean }> {
  return db.$transaction(async (tx) => {
    const own = await lockOwnProposal(tx, token)
    if (!own) return { ok: false }
    const journal = { signatureId: own.id, erasedOn: dayOf(now) }
    await tx.erasure.createMany({ data: [journal], skipDuplicates: true })
    await tx.publicProposal.delete({ where: { id: own.id }, select: { id: true } })
    if (own.place !== null) await forgetPages(tx, ['proposals'])
    return { ok: true }
  })
}
