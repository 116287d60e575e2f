'use server'

import { getTranslations } from 'next-intl/server'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { createPartner } from '@/features/partners/create-partner'
import { loadPartner } from '@/features/partners/load-partner'
import { removePartner } from '@/features/partners/remove-partner'
import { deskPartnerPath, isPartnerStep } from '@/features/partners/rules'
import { savePartner } from '@/features/partners/save-partner'
import { readNewPartner, readPartnerForm } from '@/features/partners/schema'
import { turnPartner } from '@/features/partners/turn-partner'
import { phraseFaults } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, formAction, notThere } from '@/server/desk-action'

/** What is wrong with a field of a partner, in words. */
async function sayFault(locale: string) {
  const t = await getTranslations({ locale, namespace: 'partners.desk.faults' })
  return (code: string) => {
    if (code === 'site.format') return t('site')
    if (code === 'name.empty') return t('name')
    return t(code.endsWith('long') ? 'long' : 'characters')
  }
}

/** Begins a partner and opens its page. */
export const beginPartner = formAction({
  load: loadCampaign,
  ability: 'edit',
  parse: async ({ locale, values }) => {
    const reading = readNewPartner(values)
    if (reading.ok) return reading
    return { ok: false, errors: phraseFaults(reading.errors, await sayFault(locale)) }
  },
  act: async ({ context, locale }, campaign, { name }) => {
    const outcome = await createPartner(context, { campaign, name })
    return outcome.ok
      ? deskPartnerPath.one(locale, outcome.id)
      : tell(deskPartnerPath.all(locale, campaign.id), outcome.reason)
  },
})

/** Saves what is said of a partner. */
export const storePartner = formAction({
  load: loadPartner,
  ability: 'edit',
  parse: async ({ locale, values }) => {
    const reading = readPartnerForm(values)
    if (reading.ok) return reading
    return { ok: false, errors: phraseFaults(reading.errors, await sayFault(locale)) }
  },
  act: async ({ context, locale, wrong }, partner, form) => {
    const outcome = await savePartner(context, { partner, form })
    if (outcome.ok) return tell(deskPartnerPath.one(locale, partner.id), 'saved')
    if (outcome.reason === 'gone') return notThere
    const t = await getTranslations({ locale, namespace: 'partners.desk.told' })
    return wrong({ [`summary.${form.texts[0]?.locale ?? 'en'}`]: t('incomplete') })
  },
})

/** Lets forms ask for a partner, or no more. */
export const stepPartner = buttonAction({
  load: loadPartner,
  ability: 'publish',
  act: async ({ context, locale, values: { step } }, partner) => {
    const outcome = isPartnerStep(step) ? await turnPartner(context, { partner, step }) : undefined
    const said = outcome?.ok === false ? outcome.reason : outcome ? step : 'not-now'
    return tell(deskPartnerPath.one(locale, partner.id), said ?? 'not-now')
  },
})

/** Deletes a partner that was never public. */
export const deletePartner = buttonAction({
  load: loadPartner,
  ability: 'edit',
  act: async ({ context, locale }, partner) => {
    const outcome = await removePartner(context, { partner })
    return outcome.ok
      ? tell(deskPartnerPath.all(locale, partner.campaignId), 'removed')
      : tell(deskPartnerPath.one(locale, partner.id), outcome.reason)
  },
})
