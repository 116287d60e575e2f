import { recordAction } from '@/features/access/record-action'
import type { EditableCampaign } from '@/features/campaigns/load-campaign'
import type { Context } from '@/features/context'
import { chooseSlug } from '@/features/texts/choose-slug'
import type { EventKind } from '@/generated/prisma/enums'
import { reservedSlugs } from './rules'

interface NewEvent {
  campaign: EditableCampaign
  title: string
  locale: string
  kind: EventKind
}

/** Begins an event of a campaign: a draft with a title in one language. */
export async function createEvent(
  { db, now }: Context,
  { campaign, title, locale, kind }: NewEvent,
): Promise<{ ok: true; id: string } | { ok: false; reason: 'archived' }> {
  const { id: campaignId, teamId, by } = campaign
  if (campaign.state === 'archived') return { ok: false, reason: 'archived' }
  return db.$transaction(async (tx) => {
    const slug = await chooseSlug(tx, { title, noun: 'event', table: tx.event, reserved: reservedSlugs })
    const { id } = await tx.event.create({
      data: {
        campaignId,
        slug,
        kind,
        contactId: by,
        originalLocale: locale,
        createdAt: now,
        translations: { create: { locale, title, summary: '', text: '' } },
      },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'event.create', object: `event:${id}`, at: now })
    return { ok: true, id }
  })
}
