import { type Permitted, permit } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { CampaignKey } from '@/features/campaigns/load-campaign'
import { lockCampaign } from '@/features/campaigns/lock-campaign'
import type { WebContext, Writer } from '@/features/context'
import { copyCampaign } from '@/features/duplicates/copy-campaign'
import { inviteOrganiser } from '@/features/organisers/invite-organiser'
import { mostLocalCopies, titleOfLocalCopy } from './rules'
import type { LocalCopyForm } from './schema'

export type LocalCopyOutcome =
  | { ok: true; id: string; teamId: string }
  | { ok: false; reason: 'not-now' | 'nested' | 'too-many' | 'language' }

/**
 * Makes a local copy of a campaign: a draft in a team of its own, of which the owners of the first team are owners too, and
 * to which somebody is invited to lead it. Whoever leads it has nothing to do with the first team. Refuses a copy of a copy,
 * a campaign that is no longer running, and a language that the campaign has not.
 */
export async function createLocalCopy(
  context: WebContext,
  { campaign, form, locale }: { campaign: Permitted<'manageTeam', CampaignKey>; form: LocalCopyForm; locale: string },
): Promise<LocalCopyOutcome> {
  const { db, now } = context
  const { id: partOfId, by } = campaign
  const outcome = await db.$transaction(async (tx): Promise<LocalCopyOutcome> => {
    const { state } = await lockCampaign(tx, partOfId)
    if (state !== 'draft' && state !== 'published') return { ok: false, reason: 'not-now' }
    const { partOfId: above, translations } = await tx.campaign.findUniqueOrThrow({
      where: { id: partOfId },
      select: { partOfId: true, translations: { where: { title: { not: '' } }, select: { locale: true } } },
    })
    if (above !== null) return { ok: false, reason: 'nested' }
    if (!translations.some((one) => one.locale === form.language)) return { ok: false, reason: 'language' }
    if ((await tx.campaign.count({ where: { partOfId } })) >= mostLocalCopies) return { ok: false, reason: 'too-many' }
    const teamId = await createLocalTeam(tx, { name: form.group, like: campaign.teamId, now })
    const { place, country, language } = form
    const id = await copyCampaign(tx, {
      id: partOfId,
      now,
      rename: (title) => titleOfLocalCopy(title, place),
      local: { teamId, partOfId, place, country, originalLocale: language },
    })
    await recordAction(tx, {
      ...{ by, teamId: campaign.teamId, at: now },
      action: 'campaign.local-copy',
      object: `campaign:${id}`,
    })
    await recordAction(tx, { by, teamId, action: 'campaign.create', object: `campaign:${id}`, at: now })
    return { ok: true, id, teamId }
  })
  if (outcome.ok) await inviteLeader(context, { by, teamId: outcome.teamId, form, locale })
  return outcome
}

/** A team whose owners are those of another. */
async function createLocalTeam(
  tx: Writer,
  { name, like, now }: { name: string; like: string; now: Date },
): Promise<string> {
  const owners = await tx.membership.findMany({
    where: { teamId: like, role: 'owner', organiser: { removedAt: null } },
    select: { organiserId: true },
  })
  const memberships = owners.map(({ organiserId }) => ({ organiserId, role: 'owner' as const }))
  const { id } = await tx.team.create({
    data: { name, createdAt: now, memberships: { create: memberships } },
    select: { id: true },
  })
  return id
}

interface Leader {
  by: string
  teamId: string
  form: LocalCopyForm
  locale: string
}

/** Mails the one who is to lead it. Not where that address is an owner's: who is there already needs no invitation. */
async function inviteLeader(context: WebContext, { by, teamId, form, locale }: Leader): Promise<void> {
  const team = permit('manageTeam', { id: by }, 'owner', { teamId, teamName: form.group })
  if (team) await inviteOrganiser(context, { team, email: form.email, role: 'leader', locale })
}
