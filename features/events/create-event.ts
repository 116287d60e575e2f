import { recordAction } from '@/features/access/record-action'
import type { EditableCampaign } from '@/features/campaigns/load-campaign'
import type { Context, Writer } from '@/features/context'
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
  if (campaign.state === 'archived') return { ok: false, reason: 'archived' }
  return db.$transaction(async (tx) => ({
    ok: true,
    id: await writeEventDraft(tx, { campaign, title, locale, kind, now }),
  }))
}

interface EventDraft extends NewEvent {
  now: Date
  /** What is written already. */
  text?: string
  city?: string
  startsLocal?: string | null
}

/** Writes a draft of an event in a transaction of its caller, and gives its id. */
export async function writeEventDraft(
  tx: Writer,
  { campaign, title, locale, kind, now, text = '', city = '', startsLocal = null }: EventDraft,
): Promise<string> {
  const { id: campaignId, teamId, by } = campaign
  const slug = await chooseSlug(tx, { title, noun: 'event', table: tx.event, reserved: reservedSlugs })
  const { id } = await tx.event.create({
    data: {
      campaignId,
      slug,
      kind,
      contactId: by,
      city,
      startsLocal,
      originalLocale: locale,
      createdAt: now,
      translations: { create: { locale, title, summary: '', text } },
    },
    select: { id: true },
  })
  await recordAction(tx, { by, teamId, action: 'event.create', object: `event:${id}`, at: now })
  return id
}
