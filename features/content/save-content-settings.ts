import type { Context } from '@/features/context'
import type { EditableContent } from './load-content-import'
import type { ContentSettings } from './schema'

/** Notes what the posts of a file are to become, while nothing of it is written. */
export async function saveContentSettings(
  { db }: Context,
  { kept, settings }: { kept: EditableContent; settings: ContentSettings },
): Promise<{ ok: boolean }> {
  const { id, teamId } = kept
  const own = { id: settings.campaignId ?? '', teamId }
  const campaign = settings.campaignId && (await db.campaign.findFirst({ where: own, select: { id: true } }))
  const petition =
    settings.petitionId &&
    (await db.petition.findFirst({ where: { id: settings.petitionId, campaign: { teamId } }, select: { id: true } }))
  const checked = { ...settings, campaignId: campaign ? campaign.id : null, petitionId: petition ? petition.id : null }
  const { count } = await db.contentImport.updateMany({
    where: { id, state: 'previewed' },
    data: { settings: checked },
  })
  return { ok: count === 1 }
}
