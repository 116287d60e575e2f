import { randomUUID } from 'node:crypto'
import { recordAction } from '@/features/access/record-action'
import type { Context, Writer } from '@/features/context'
import { chooseSlug } from '@/features/texts/choose-slug'
import { dropProposals } from '@/features/texts/drop-proposals'
import { begunTexts, originalTitle, stoppingGaps } from '@/features/texts/gaps'
import type { SaveOutcome } from '@/features/texts/save-outcome'
import { forgetCampaign } from './forget-campaign'
import type { EditableCampaign } from './load-campaign'
import { lockCampaign } from './lock-campaign'
import { readCampaign } from './read-campaign'
import { findCampaignGaps, isPublic } from './rules'
import type { CampaignForm } from './schema'

/** Saves everything the editor holds. What is public already must stay whole. */
export async function saveCampaign(
  { db, now }: Context,
  { campaign, form }: { campaign: EditableCampaign; form: CampaignForm },
): Promise<SaveOutcome<CampaignForm>> {
  const { id, teamId, by } = campaign
  return db.$transaction(async (tx) => {
    const { state, revision } = await lockCampaign(tx, id)
    if (revision !== form.revision) {
      return { ok: false, reason: 'changed', current: await readCampaign({ db: tx }, campaign) }
    }
    const gaps = stoppingGaps(findCampaignGaps(form), form.originalLocale)
    if (isPublic(state) && gaps.length > 0) return { ok: false, reason: 'incomplete', gaps }
    await writeCampaign(tx, id, form, now)
    if (state === 'draft') await renameDraft(tx, id, originalTitle(form))
    await dropProposals(tx, `campaign:${id}`, form.translations)
    await recordAction(tx, { by, teamId, action: 'campaign.save', object: `campaign:${id}`, at: now })
    if (isPublic(state)) await forgetCampaign(tx, id)
    return { ok: true, current: await readCampaign({ db: tx }, campaign) }
  })
}

async function writeCampaign(tx: Writer, id: string, form: CampaignForm, now: Date): Promise<void> {
  await tx.campaign.update({
    where: { id },
    data: {
      revision: { increment: 1 },
      originalLocale: form.originalLocale,
      accent: form.accent,
      addressedState: form.addressedState,
      updatedAt: now,
    },
    select: { id: true },
  })
  await tx.campaignTranslation.deleteMany({ where: { campaignId: id } })
  await tx.campaignTranslation.createMany({ data: begunTexts(form).map((text) => ({ campaignId: id, ...text })) })
  await writeDemands(tx, id, form.demands)
}

/** Demands keep their ids, so that what refers to one goes on doing so; an id of another campaign counts as none. */
async function writeDemands(tx: Writer, campaignId: string, demands: CampaignForm['demands']): Promise<void> {
  const before = await tx.demand.findMany({ where: { campaignId }, select: { id: true } })
  const known = new Set(before.map((demand) => demand.id))
  const kept = demands
    .map(({ id, metOn, texts }) => ({
      id: id && known.delete(id) ? id : randomUUID(),
      metOn: metOn ? new Date(metOn) : null,
      texts: texts.filter(({ text }) => text !== ''),
    }))
    .filter(({ texts }) => texts.length > 0)
  await tx.demand.deleteMany({ where: { campaignId } })
  await tx.demand.createMany({ data: kept.map(({ id, metOn }, position) => ({ id, campaignId, metOn, position })) })
  await tx.demandTranslation.createMany({
    data: kept.flatMap(({ id, texts }) => texts.map((text) => ({ demandId: id, ...text }))),
  })
}

/** Until a campaign is published nobody has its address, so it follows the title. */
async function renameDraft(tx: Writer, id: string, title: string): Promise<void> {
  const slug = await chooseSlug(tx, { title, noun: 'campaign', table: tx.campaign, but: id })
  await tx.campaign.update({ where: { id }, data: { slug }, select: { id: true } })
}
