import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { chooseSlug } from '@/features/texts/choose-slug'

/** Begins a campaign: a draft with a title in one language. */
export async function createCampaign(
  { db, now }: Context,
  { team, title, locale }: { team: Permitted<'beginCampaigns', Team>; title: string; locale: string },
): Promise<{ ok: true; id: string }> {
  const { teamId, by } = team
  return db.$transaction(async (tx) => {
    const slug = await chooseSlug(tx, { title, noun: 'campaign', table: tx.campaign })
    const { id } = await tx.campaign.create({
      data: {
        teamId,
        slug,
        originalLocale: locale,
        createdAt: now,
        translations: { create: { locale, title, summary: '', text: '' } },
      },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'campaign.create', object: `campaign:${id}`, at: now })
    return { ok: true, id }
  })
}
