import { recordAction } from '@/features/access/record-action'
import type { EditableCampaign } from '@/features/campaigns/load-campaign'
import type { Context, Writer } from '@/features/context'
import { chooseSlug } from '@/features/texts/choose-slug'

/** Begins a petition of a campaign: a draft with a title in one language. */
export async function createPetition(
  { db, now }: Context,
  { campaign, title, locale }: { campaign: EditableCampaign; title: string; locale: string },
): Promise<{ ok: true; id: string } | { ok: false; reason: 'archived' }> {
  if (campaign.state === 'archived') return { ok: false, reason: 'archived' }
  return db.$transaction(async (tx) => ({
    ok: true,
    id: await writePetitionDraft(tx, { campaign, title, locale, now }),
  }))
}

interface PetitionDraft {
  campaign: EditableCampaign
  title: string
  locale: string
  now: Date
  /** What is written already. */
  parts?: { text: string; whatWeNote: string; addresseeLine: string }
}

/** Writes a draft of a petition in a transaction of its caller, and gives its id. */
export async function writePetitionDraft(
  tx: Writer,
  { campaign, title, locale, now, parts }: PetitionDraft,
): Promise<string> {
  const { id: campaignId, teamId, by } = campaign
  const slug = await chooseSlug(tx, { title, noun: 'petition', table: tx.petition })
  const text = { locale, title, summary: '', whoWeAre: '', whatWeNote: '', text: '', addresseeLine: '', ...parts }
  const { id } = await tx.petition.create({
    data: {
      campaignId,
      slug,
      originalLocale: locale,
      createdAt: now,
      versions: { create: { number: 1, createdAt: now, translations: { create: text } } },
    },
    select: { id: true },
  })
  await recordAction(tx, { by, teamId, action: 'petition.create', object: `petition:${id}`, at: now })
  return id
}
