import { recordAction } from '@/features/access/record-action'
import type { EditableCampaign } from '@/features/campaigns/load-campaign'
import type { Context } from '@/features/context'
import { forgetPages } from '@/features/pages'
import type { EditablePetition } from '@/features/petitions/load-petition'
import { type Endorsed, endorsedTag } from './name-endorsed'

/** Lets organisations sign a petition or stand behind a campaign, or no more: those that are shown stay. */
export async function letOrganisationsSign(
  { db, now }: Context,
  { kind, thing, takes }: { kind: Endorsed['kind']; thing: EditablePetition | EditableCampaign; takes: boolean },
): Promise<void> {
  const { id, teamId, by } = thing
  await db.$transaction(async (tx) => {
    const change = { where: { id, takesOrganisations: !takes }, data: { takesOrganisations: takes } }
    const changed = await (kind === 'petition' ? tx.petition.updateMany(change) : tx.campaign.updateMany(change))
    if (changed.count === 0) return
    const action = takes ? 'endorsement.take' : 'endorsement.stop'
    await recordAction(tx, { by, teamId, action, object: `${kind}:${id}`, at: now })
    await forgetPages(tx, [endorsedTag({ kind, id })])
  })
}
