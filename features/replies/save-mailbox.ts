import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { CampaignKey } from '@/features/campaigns/load-campaign'
import type { WebContext } from '@/features/context'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import type { MailboxInput } from './schema'

/**
 * Says where a campaign's replies are read. The password is sealed to the worker and never shown again; without a new
 * one the old stays. A mailbox that is another one now is read from its beginning. Refuses a first mailbox without a
 * password, and to carry the old one to another server or user, or out of TLS: whoever may edit could have it sent
 * to themselves.
 */
export async function saveMailbox(
  { db, keys, now }: WebContext,
  { campaign, form }: { campaign: Permitted<'edit', CampaignKey>; form: MailboxInput },
): Promise<{ ok: true } | { ok: false; reason: 'password' }> {
  const { id: campaignId, teamId, by } = campaign
  const { password, ...fields } = form
  return db.$transaction(async (tx) => {
    const known = await tx.mailbox.findUnique({
      where: { campaignId },
      select: { host: true, port: true, username: true, folder: true, secure: true },
    })
    const isElsewhere =
      known === null || (['host', 'port', 'username'] as const).some((key) => known[key] !== fields[key])
    const bares = known?.secure === true && !fields.secure
    if ((isElsewhere || bares) && password === '') return { ok: false, reason: 'password' }
    const box = password === '' ? {} : sealForWorker(keys, { password })
    const isAnother = isElsewhere || known.folder !== fields.folder
    const afresh = isAnother ? { uidValidity: null, lastUid: null } : {}
    if (known) {
      await tx.mailbox.update({
        where: { campaignId },
        data: { ...fields, ...box, ...afresh, trouble: null, checkedAt: null },
        select: { campaignId: true },
      })
    } else {
      const sealed = sealForWorker(keys, { password })
      await tx.mailbox.create({ data: { campaignId, ...fields, ...sealed }, select: { campaignId: true } })
    }
    await recordAction(tx, { by, teamId, action: 'mailbox.save', object: `campaign:${campaignId}`, at: now })
    return { ok: true }
  })
}
