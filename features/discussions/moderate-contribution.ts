import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPages } from '@/features/pages'
import type { ContributionKey } from './load-contribution'
import { type ContributionDecision, contributionSteps } from './rules'

export type ModerateContribution = { ok: true } | { ok: false; reason: 'changed' }

/**
 * Shows a comment under its statement, refuses it with a reason, or takes either back. Nothing is changed where somebody
 * decided otherwise meanwhile, or its owner took it back.
 */
export async function moderateContribution(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { contribution, ...decided }: { contribution: Permitted<'hideNames', ContributionKey> } & ContributionDecision,
): Promise<ModerateContribution> {
  const { id, statementId, teamId, by } = contribution
  const { from, to } = contributionSteps[decided.act]
  return db.$transaction(async (tx) => {
    // Places are counted under one statement at a time.
    await tx.$queryRaw`SELECT id FROM statements WHERE id = ${statementId}::uuid FOR NO KEY UPDATE`
    const { count } = await tx.contribution.updateMany({
      where: { id, state: { in: [...from] } },
      data: {
        state: to,
        reason: decided.act === 'refuse' ? decided.reason : null,
        refusedOn: decided.act === 'refuse' ? dayOf(now) : null,
        place: to === 'shown' ? await nextPlace(tx, statementId) : null,
      },
    })
    if (count === 0) return { ok: false, reason: 'changed' }
    const kept = { display: to === 'shown' ? ('full' as const) : ('none' as const), erasedOn: dayOf(now) }
    await tx.erasure.upsert({
      where: { signatureId_act: { signatureId: id, act: 'hidden' } },
      create: { signatureId: id, act: 'hidden', ...kept },
      update: kept,
      select: { id: true },
    })
    const action = `contribution.${decided.act}` as const
    await recordAction(tx, { by, teamId, action, object: `contribution:${id}`, at: now })
    await forgetPages(tx, [`statement:${statementId}`])
    return { ok: true }
  })
}

async function nextPlace(tx: Writer, statementId: string): Promise<number> {
  const { _max } = await tx.contribution.aggregate({ where: { statementId }, _max: { place: true } })
  return (_max.place ?? 0) + 1
}
