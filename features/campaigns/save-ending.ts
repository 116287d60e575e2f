import { recordAction } from '@/features/access/record-action'
import type { Context, Writer } from '@/features/context'
import { forgetCampaign } from './forget-campaign'
import type { PublishableCampaign } from './load-campaign'
import { lockCampaign } from './lock-campaign'
import type { EndingInput } from './schema'

/** Saves what organisers say of how a campaign came out, once it has. */
export async function saveEnding(
  { db, now }: Context,
  { campaign, ending }: { campaign: PublishableCampaign; ending: EndingInput },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' }> {
  const { id, teamId, by } = campaign
  return db.$transaction(async (tx) => {
    const { state } = await lockCampaign(tx, id)
    if (state === 'draft' || state === 'published') return { ok: false, reason: 'not-now' }
    await writeEnding(tx, id, ending)
    await recordAction(tx, { by, teamId, action: 'campaign.show', object: `campaign:${id}`, at: now })
    await forgetCampaign(tx, id)
    return { ok: true }
  })
}

/** Writes the languages of a form; others stay, and an empty one goes. */
export async function writeEnding(tx: Writer, campaignId: string, { texts }: EndingInput): Promise<void> {
  const locales = texts.map(({ locale }) => locale)
  await tx.campaignEnding.deleteMany({ where: { campaignId, locale: { in: locales } } })
  await tx.campaignEnding.createMany({
    data: texts.filter(({ text }) => text !== '').map((text) => ({ campaignId, ...text })),
  })
}
