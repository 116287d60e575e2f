'use server'

import { z } from 'zod'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { closePetition } from '@/features/petitions/close-petition'
import { createPetition } from '@/features/petitions/create-petition'
import { hideName } from '@/features/petitions/hide-name'
import { loadPetition } from '@/features/petitions/load-petition'
import { publishPetition } from '@/features/petitions/publish-petition'
import { deskPetitionPath } from '@/features/petitions/rules'
import { savePetition } from '@/features/petitions/save-petition'
import { petitionForm, petitionTranslationForm } from '@/features/petitions/schema'
import { translatePetition } from '@/features/petitions/translate-petition'
import { dropProposal } from '@/features/texts/drop-proposals'
import { localeCode } from '@/features/texts/read-form'
import { readNewThing } from '@/features/texts/text-schema'
import { tell } from '@/features/texts/told'
import { buttonAction, editorAction, formAction } from '@/server/desk-action'

/** Begins a petition of a campaign and opens its editor. */
export const beginPetition = formAction({
  load: loadCampaign,
  ability: 'edit',
  parse: ({ values }) => readNewThing(values),
  act: async ({ context, locale }, campaign, given) => {
    const outcome = await createPetition(context, { campaign, ...given })
    return outcome.ok ? deskPetitionPath.edit(locale, outcome.id) : deskCampaignPath.one(locale, campaign.id)
  },
})

/** Saves everything the editor of a petition holds. */
export const storePetition = editorAction({
  load: loadPetition,
  ability: 'edit',
  form: petitionForm,
  act: ({ context }, petition, form) => savePetition(context, { petition, form }),
})

/** Saves one language of a petition for a translator. */
export const storePetitionTranslation = editorAction({
  load: loadPetition,
  ability: 'translate',
  form: petitionTranslationForm,
  act: ({ context }, petition, form) => translatePetition(context, { petition, form }),
})

/** Does without a translation that a translator proposed. */
export const declinePetitionTranslation = editorAction({
  load: loadPetition,
  ability: 'edit',
  form: localeCode,
  act: ({ context }, { id }, locale) => dropProposal(context, { object: `petition:${id}`, locale }),
})

const steps = { open: publishPetition, closed: closePetition }
const isStep = (step: string): step is keyof typeof steps => Object.hasOwn(steps, step)

/** Opens a petition, or closes it. */
export const stepPetition = buttonAction({
  load: loadPetition,
  ability: 'publish',
  act: async ({ context, locale, values: { step = '' } }, petition) => {
    const page = deskPetitionPath.one(locale, petition.id)
    if (!isStep(step)) return page
    const outcome = await steps[step](context, { petition })
    return tell(page, outcome.ok ? step : outcome.reason)
  },
})

/** Takes a name off the public list, or puts it back. */
export const setNameHidden = editorAction({
  load: loadPetition,
  ability: 'hideNames',
  form: z.strictObject({ nameId: z.string(), hidden: z.boolean() }),
  act: ({ context }, petition, { nameId, hidden }) => hideName(context, { petition, nameId, hidden }),
})
