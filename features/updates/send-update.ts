import { recordAction } from '@/features/access/record-action'
import { lockCampaign } from '@/features/campaigns/lock-campaign'
import type { Context, Writer } from '@/features/context'
import { day } from '@/features/days'
import { countAudience } from './count-audience'
import { cancelMails } from './hold-mails'
import type { PublishableUpdate } from './load-update'
import { lockUpdate } from './lock-update'
import { type Audience, capDays, mayUpdateBecome, nextStart, supersedes, underWay } from './rules'

export type SendUpdateOutcome =
  | { ok: true }
  | { ok: false; reason: 'not-now' }
  /** The campaign has begun with as many as it may; `from` is when the next may begin. */
  | { ok: false; reason: 'too-many'; from: Date }

/**
 * Begins to send an approved update. What has not gone of an older one to the same people is not sent any more. Refuses
 * more than two in a week of one campaign, whoever presses. Pressing twice does no harm.
 */
export async function sendUpdate(
  { db, now }: Context,
  { update }: { update: PublishableUpdate },
): Promise<SendUpdateOutcome> {
  const { id, campaignId, teamId, by } = update
  return db.$transaction(async (tx) => {
    // Of two that begin at once, the second counts the first.
    await lockCampaign(tx, campaignId)
    const { state } = await lockUpdate(tx, id)
    if (state === 'sending') return { ok: true }
    if (state !== 'approved' || !mayUpdateBecome(state, 'sending')) return { ok: false, reason: 'not-now' }
    const from = await nextStartOf(tx, campaignId, now)
    if (from) return { ok: false, reason: 'too-many', from }
    const audience = await tx.update.findUniqueOrThrow({
      where: { id },
      select: { petitionId: true, countries: true, locales: true },
    })
    await supersedeOlder(tx, { id, campaignId, audience, now })
    const expected = (await countAudience({ db: tx }, { campaignId, ...audience })).total
    await tx.update.update({
      where: { id },
      data: { state: 'sending', startedAt: now, expected, updatedAt: now },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'update.send', object: `update:${id}`, at: now })
    return { ok: true }
  })
}

/** When a campaign may begin with its next update; null for now. */
export async function nextStartOf(tx: Writer, campaignId: string, now: Date): Promise<Date | null> {
  const since = new Date(now.getTime() - capDays * day)
  const begun = await tx.update.findMany({
    where: { campaignId, purpose: 'updates', startedAt: { gt: since } },
    select: { startedAt: true },
  })
  return nextStart(
    begun.flatMap(({ startedAt }) => startedAt ?? []),
    now,
  )
}

interface Newer {
  id: string
  campaignId: string
  audience: Audience
  now: Date
}

async function supersedeOlder(tx: Writer, { id, campaignId, audience, now }: Newer): Promise<void> {
  const others = await tx.update.findMany({
    where: { campaignId, purpose: 'updates', state: { in: [...underWay] }, id: { not: id } },
    select: { id: true, petitionId: true, countries: true, locales: true },
  })
  for (const older of others) {
    if (!supersedes(audience, older)) continue
    const { state } = await lockUpdate(tx, older.id)
    if (!mayUpdateBecome(state, 'superseded')) continue
    await tx.update.update({
      where: { id: older.id },
      data: { state: 'superseded', updatedAt: now },
      select: { id: true },
    })
    await cancelMails(tx, older.id)
  }
}
