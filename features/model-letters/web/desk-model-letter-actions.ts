'use server'

import { loadCampaign } from '@/features/campaigns/load-campaign'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { resendLetter } from '@/features/letters/resend-letter'
import { closeModelLetter } from '@/features/model-letters/close-model-letter'
import { createModelLetter } from '@/features/model-letters/create-model-letter'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { publishModelLetter } from '@/features/model-letters/publish-model-letter'
import { deskModelLetterPath } from '@/features/model-letters/rules'
import { saveModelLetter } from '@/features/model-letters/save-model-letter'
import { modelLetterForm, modelLetterTranslationForm } from '@/features/model-letters/schema'
import { translateModelLetter } from '@/features/model-letters/translate-model-letter'
import { countryCode } from '@/features/places/countries'
import { dropProposal } from '@/features/texts/drop-proposals'
import { localeCode } from '@/features/texts/read-form'
import { readNewThing } from '@/features/texts/text-schema'
import { tell } from '@/features/texts/told'
import { buttonAction, editorAction, formAction } from '@/server/desk-action'

/** Begins a model letter of a campaign and opens its editor. */
export const beginModelLetter = formAction({
  load: loadCampaign,
  ability: 'edit',
  parse: ({ values }) => {
    const reading = readNewThing(values)
    if (!reading.ok) return reading
    const state = countryCode.safeParse(values.state)
    if (!state.success) return { ok: false, errors: { state: 'state' } }
    return { ok: true, value: { ...reading.value, addressedState: state.data } }
  },
  act: async ({ context, locale }, campaign, given) => {
    const outcome = await createModelLetter(context, { campaign, ...given })
    return outcome.ok ? deskModelLetterPath.edit(locale, outcome.id) : deskCampaignPath.one(locale, campaign.id)
  },
})

/** Saves everything the editor of a model letter holds. */
export const storeModelLetter = editorAction({
  load: loadModelLetter,
  ability: 'edit',
  form: modelLetterForm,
  act: ({ context }, letter, form) => saveModelLetter(context, { letter, form }),
})

/** Saves one language of a model letter for a translator. */
export const storeModelLetterTranslation = editorAction({
  load: loadModelLetter,
  ability: 'translate',
  form: modelLetterTranslationForm,
  act: ({ context }, letter, form) => translateModelLetter(context, { letter, form }),
})

/** Does without a translation that a translator proposed. */
export const declineModelLetterTranslation = editorAction({
  load: loadModelLetter,
  ability: 'edit',
  form: localeCode,
  act: ({ context }, { id }, locale) => dropProposal(context, { object: `model-letter:${id}`, locale }),
})

const steps = { published: publishModelLetter, closed: closeModelLetter }
const isStep = (step: string): step is keyof typeof steps => Object.hasOwn(steps, step)

/** Makes a model letter public, or ends the writing. */
export const stepModelLetter = buttonAction({
  load: loadModelLetter,
  ability: 'publish',
  act: async ({ context, locale, values: { step = '' } }, letter) => {
    const page = deskModelLetterPath.one(locale, letter.id)
    if (!isStep(step)) return page
    const outcome = await steps[step](context, { letter })
    return tell(page, outcome.ok ? step : outcome.reason)
  },
})

/** Mails a letter again that was refused for good. */
export const resendFailedLetter = buttonAction({
  load: loadModelLetter,
  ability: 'publish',
  idIn: 'letter',
  otherwise: ({ locale }) => tell(`/${locale}/desk/mail`, 'not-found'),
  act: async ({ context, locale, values: { mail: mailId = '' } }, letter) => {
    const outcome = await resendLetter(context, { letter, mailId })
    return tell(`/${locale}/desk/mail`, outcome.ok ? 'resent' : outcome.reason)
  },
})
