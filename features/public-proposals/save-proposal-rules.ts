import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetPages } from '@/features/pages'
import { usualRules } from './rules'
import type { ProposalRulesInput } from './schema'

/** What a team lets strangers propose; the usual, where it never said. */
export async function readProposalRulesOf(
  { db }: Pick<Context, 'db'>,
  { teamId }: { teamId: string },
): Promise<ProposalRulesInput> {
  const select = { takesPetitions: true, takesEvents: true, answerDays: true, keptDays: true } as const
  return (await db.proposalRules.findUnique({ where: { teamId }, select })) ?? usualRules
}

/** Saves what a team lets strangers propose. What was proposed already stays. */
export async function saveProposalRules(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { team, form }: { team: Permitted<'edit', Team>; form: ProposalRulesInput },
): Promise<void> {
  const { teamId, by } = team
  await db.$transaction(async (tx) => {
    const rules = { where: { teamId }, create: { teamId, ...form }, update: form, select: { teamId: true } } as const
    await tx.proposalRules.upsert(rules)
    await recordAction(tx, { by, teamId, action: 'proposal.rules', object: `team:${teamId}`, at: now })
    // The ways to the form stand there.
    await forgetPages(tx, ['home', 'events', 'proposals'])
  })
}
