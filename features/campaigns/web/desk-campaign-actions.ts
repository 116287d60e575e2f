'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { loadTeam } from '@/features/access/load-team'
import { createCampaign } from '@/features/campaigns/create-campaign'
import { endCampaign } from '@/features/campaigns/end-campaign'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { publishCampaign } from '@/features/campaigns/publish-campaign'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { saveCampaign } from '@/features/campaigns/save-campaign'
import { saveEnding } from '@/features/campaigns/save-ending'
import { saveNextAct } from '@/features/campaigns/save-next-act'
import { campaignForm, campaignTranslationForm, type EndingInput, readEnding } from '@/features/campaigns/schema'
import { translateCampaign } from '@/features/campaigns/translate-campaign'
import { dropProposal } from '@/features/texts/drop-proposals'
import { type DeskReading, localeCode, phraseFaults, readWith } from '@/features/texts/read-form'
import { readNewThing } from '@/features/texts/text-schema'
import { tell } from '@/features/texts/told'
import { buttonAction, editorAction, type FormDesk, formAction } from '@/server/desk-action'

/** Begins a campaign and opens its editor. */
export const beginCampaign = formAction({
  load: loadTeam,
  ability: 'beginCampaigns',
  idIn: 'team',
  parse: ({ values }) => readNewThing(values),
  act: async ({ context, locale }, team, given) => {
    const { id } = await createCampaign(context, { team, ...given })
    return deskCampaignPath.edit(locale, id)
  },
})

/** Saves everything the editor of a campaign holds. */
export const storeCampaign = editorAction({
  load: loadCampaign,
  ability: 'edit',
  form: campaignForm,
  act: ({ context }, campaign, form) => saveCampaign(context, { campaign, form }),
})

/** Saves one language of a campaign for a translator. */
export const storeCampaignTranslation = editorAction({
  load: loadCampaign,
  ability: 'translate',
  form: campaignTranslationForm,
  act: ({ context }, campaign, form) => translateCampaign(context, { campaign, form }),
})

/** Does without a translation that a translator proposed. */
export const declineCampaignTranslation = editorAction({
  load: loadCampaign,
  ability: 'edit',
  form: localeCode,
  act: ({ context }, { id }, locale) => dropProposal(context, { object: `campaign:${id}`, locale }),
})

/** Makes a campaign public. */
export const makeCampaignPublic = buttonAction({
  load: loadCampaign,
  ability: 'publish',
  act: async ({ context, locale }, campaign) => {
    const outcome = await publishCampaign(context, { campaign })
    return tell(deskCampaignPath.one(locale, campaign.id), outcome.ok ? 'published' : outcome.reason)
  },
})

const endings = ['won', 'ended', 'archived'] as const

/** What is wrong with words about the end, in words. */
async function readEndingIn({ locale, values }: FormDesk): Promise<DeskReading<EndingInput>> {
  const reading = readEnding(values)
  if (reading.ok) return reading
  const t = await getTranslations({ locale, namespace: 'campaigns.desk' })
  return { ok: false, errors: phraseFaults(reading.errors, () => t('endingTooLong')) }
}

/** Says how a campaign came out. */
export const finishCampaign = formAction({
  load: loadCampaign,
  ability: 'publish',
  parse: readEndingIn,
  act: async ({ context, locale, values }, campaign, ending) => {
    const as = endings.find((known) => known === values.as)
    const outcome = as && (await endCampaign(context, { campaign, as, ending }))
    return tell(deskCampaignPath.one(locale, campaign.id), as && outcome?.ok ? as : 'not-now')
  },
})

/** Corrects what organisers say of how a campaign came out. */
export const saveCampaignEnding = formAction({
  load: loadCampaign,
  ability: 'publish',
  parse: readEndingIn,
  act: async ({ context, locale }, campaign, ending) => {
    const outcome = await saveEnding(context, { campaign, ending })
    return tell(deskCampaignPath.showing(locale, campaign.id), outcome.ok ? 'saved' : outcome.reason)
  },
})

/** Chooses what the page of a campaign asks for first. */
export const chooseCampaignAct = formAction({
  load: loadCampaign,
  ability: 'edit',
  parse: ({ values: { act = '' } }) => readWith(z.strictObject({ act: z.string().max(60) }), { act }),
  act: async ({ context, locale }, campaign, { act }) => {
    const outcome = await saveNextAct(context, { campaign, act })
    return tell(deskCampaignPath.showing(locale, campaign.id), outcome.ok ? 'saved' : outcome.reason)
  },
})
