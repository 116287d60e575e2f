import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { Context } from '@/features/context'
import { chooseSlug } from '@/features/texts/choose-slug'
import type { EditablePartner } from './load-partner'
import { lockPartner } from './lock-partner'
import { isWhole } from './rules'
import type { PartnerForm } from './schema'

/**
 * Saves what is said of a partner and what signers are asked. Nobody's consent changes with the words: it keeps those
 * that were shown. One that forms ask for keeps words for it in one language at least.
 */
export async function savePartner(
  { db, now }: Context,
  { partner, form }: { partner: EditablePartner; form: PartnerForm },
): Promise<{ ok: true } | { ok: false; reason: 'incomplete' | 'gone' }> {
  const { id, teamId, by } = partner
  const texts = form.texts.filter(({ summary, text, consent }) => summary || text || consent)
  return db.$transaction(async (tx) => {
    const locked = await lockPartner(tx, id)
    if (!locked) return { ok: false, reason: 'gone' }
    if (locked.state !== 'draft' && !texts.some(isWhole)) return { ok: false, reason: 'incomplete' }
    const slug = await chooseSlug(tx, { title: form.name, noun: 'partner', table: tx.partner, but: id })
    await tx.partner.update({
      where: { id },
      data: {
        name: form.name,
        place: form.place,
        website: form.site,
        // Until it is public nobody has its address, so it follows the name.
        ...(locked.state === 'draft' && { slug }),
        updatedAt: now,
      },
      select: { id: true },
    })
    // Languages that the form did not have stay.
    await tx.partnerText.deleteMany({
      where: { partnerId: id, locale: { in: form.texts.map(({ locale }) => locale) } },
    })
    await tx.partnerText.createMany({ data: texts.map((text) => ({ partnerId: id, ...text })) })
    await recordAction(tx, { by, teamId, action: 'partner.save', object: `partner:${id}`, at: now })
    await forgetCampaign(tx, partner.campaignId)
    return { ok: true }
  })
}
