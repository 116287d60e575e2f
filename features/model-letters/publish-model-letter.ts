import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import { findEmptyPlaces } from '@/features/cases/find-empty-places'
import { readCaseInLetter } from '@/features/cases/read-case-in-letter'
import { readHarmGate } from '@/features/cases/read-harm-gate'
import { isGateOpen } from '@/features/cases/rules'
import type { Context } from '@/features/context'
import { hasProfile } from '@/features/profiles/has-profile'
import { type Gap, stoppingGaps } from '@/features/texts/gaps'
import type { PublishableModelLetter } from './load-model-letter'
import { lockModelLetter } from './lock-model-letter'
import { readModelLetter } from './read-model-letter'
import { findModelLetterGaps } from './rules'

/**
 * Makes a model letter public, or opens a closed one again. Refuses one that lacks something in its original language,
 * one whose campaign nobody can read yet, one of a team that has not said who it is, and one about a person that no second organiser has answered for. Publishing
 * twice does no harm.
 */
export async function publishModelLetter(
  { db, now }: Context,
  { letter }: { letter: PublishableModelLetter },
): Promise<
  | { ok: true }
  | { ok: false; reason: 'incomplete'; gaps: Gap[] }
  | { ok: false; reason: 'campaign-not-public' | 'no-profile' | 'empty-places' | 'gate' }
> {
  const { id, campaignId, teamId, by } = letter
  return db.$transaction(async (tx) => {
    const { state } = await lockModelLetter(tx, id)
    if (state === 'published') return { ok: true }
    const content = await readModelLetter({ db: tx }, letter)
    const gaps = stoppingGaps(findModelLetterGaps(content), content.originalLocale)
    if (gaps.length > 0) return { ok: false, reason: 'incomplete', gaps }
    const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { state: true } })
    if (campaign.state !== 'published') return { ok: false, reason: 'campaign-not-public' }
    if (!(await hasProfile(tx, teamId))) return { ok: false, reason: 'no-profile' }
    const person = content.caseId ? await readCaseInLetter({ db: tx }, content.caseId) : undefined
    if (findEmptyPlaces(content.translations, person).length > 0) return { ok: false, reason: 'empty-places' }
    if (!isGateOpen(await readHarmGate({ db: tx, now }, id))) return { ok: false, reason: 'gate' }
    await tx.modelLetter.update({
      where: { id },
      data: { state: 'published', stoppedAt: null, updatedAt: now },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'model-letter.publish', object: `model-letter:${id}`, at: now })
    await forgetCampaign(tx, campaignId)
    return { ok: true }
  })
}
