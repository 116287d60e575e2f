'use server'

import { getTranslations } from 'next-intl/server'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { createLocalCopy } from '@/features/local-copies/create-local-copy'
import { readLocalCopy } from '@/features/local-copies/schema'
import { phraseFaults } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { formAction } from '@/server/desk-action'

/** Makes a local copy of a campaign, and mails who is to lead it. */
export const beginLocalCopy = formAction({
  load: loadCampaign,
  ability: 'manageTeam',
  parse: async ({ locale, values }) => {
    const reading = readLocalCopy(values)
    if (reading.ok) return reading
    const t = await getTranslations({ locale, namespace: 'local-copies.faults' })
    const say = (code: string, field: string) => {
      if (code === 'too-long') return t('long')
      return field === 'email' || field === 'place' || field === 'country' || field === 'group'
        ? t(field)
        : t('language')
    }
    return { ok: false, errors: phraseFaults(reading.errors, say) }
  },
  act: async ({ context, locale }, campaign, form) => {
    const outcome = await createLocalCopy(context, { campaign, form, locale })
    const said = outcome.ok ? 'begun' : outcome.reason
    return tell(`${deskCampaignPath.one(locale, campaign.id)}#local-copies`, `local-copies.${said}`)
  },
})
