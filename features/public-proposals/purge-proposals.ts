import type { Context } from '@/features/context'
import { day, dayOf } from '@/features/days'
import { askedProposalDays, pendingProposalDays, usualRules } from './rules'

/**
 * Deletes the proposals that nobody confirmed in seven days, those about which the organisers asked in vain, and the
 * addresses of those that were answered, after the days that their team said: with the proposal, where it is not on the
 * list for everybody. Twice is harmless. Returns how many there were.
 */
export async function purgeProposals({ db, now }: Pick<Context, 'db' | 'now'>): Promise<number> {
  const before = (days: number) => new Date(dayOf(now).getTime() - days * day)
  const pending = await db.publicProposal.deleteMany({
    where: { state: 'pending', createdOn: { lte: before(pendingProposalDays) } },
  })
  const asked = await db.publicProposal.deleteMany({
    where: { state: 'asked', answeredOn: { lte: before(askedProposalDays) } },
  })
  // Where a team never said, as where its rules are gone, the usual counts.
  const answered = await db.$executeRaw`
    DELETE FROM public_proposals AS old USING teams LEFT JOIN proposal_rules AS rules ON rules.team_id = teams.id
    WHERE teams.id = old.team_id AND old.state IN ('accepted', 'rejected') AND place IS NULL
      AND answered_on + coalesce(rules.kept_days, ${usualRules.keptDays})::int <= ${dayOf(now)}::date`
  const listed = await db.$executeRaw`
    UPDATE public_proposals AS old SET sealed = NULL, key_id = NULL
    FROM teams LEFT JOIN proposal_rules AS rules ON rules.team_id = teams.id
    WHERE teams.id = old.team_id AND old.state IN ('accepted', 'rejected') AND old.key_id IS NOT NULL
      AND answered_on + coalesce(rules.kept_days, ${usualRules.keptDays})::int <= ${dayOf(now)}::date`
  return pending.count + asked.count + answered + listed
}
