'use server'

import { getTranslations } from 'next-intl/server'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { letOrganisationsSign } from '@/features/endorsements/let-organisations-sign'
import { loadEndorsement } from '@/features/endorsements/load-endorsement'
import { refuseEndorsement } from '@/features/endorsements/refuse-endorsement'
import { readResolutionModel } from '@/features/endorsements/resolution-schema'
import { endorsePath } from '@/features/endorsements/rules'
import { saveResolutionModel } from '@/features/endorsements/save-resolution-model'
import { readRefusal } from '@/features/endorsements/schema'
import { showEndorsement } from '@/features/endorsements/show-endorsement'
import { writeResolutionLetter } from '@/features/endorsements/write-resolution-letter'
import { setLetterPath } from '@/features/letter-sets/rules'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { loadPetition } from '@/features/petitions/load-petition'
import { tell } from '@/features/texts/told'
import { buttonAction, formAction } from '@/server/desk-action'

/** Lets organisations sign a petition, or no more. */
export const switchOrganisations = buttonAction({
  load: loadPetition,
  ability: 'edit',
  act: async ({ context, locale, values }, petition) => {
    const takes = values.step === 'take'
    await letOrganisationsSign(context, { kind: 'petition', thing: petition, takes })
    return tell(endorsePath.desk(locale, { kind: 'petition', id: petition.id }), takes ? 'taking' : 'stopped')
  },
})

/** Lets organisations stand behind a campaign, or no more. */
export const switchCampaignOrganisations = buttonAction({
  load: loadCampaign,
  ability: 'edit',
  act: async ({ context, locale, values }, campaign) => {
    const takes = values.step === 'take'
    await letOrganisationsSign(context, { kind: 'campaign', thing: campaign, takes })
    return tell(endorsePath.desk(locale, { kind: 'campaign', id: campaign.id }), takes ? 'taking' : 'stopped')
  },
})

/** Saves the text of a resolution that branches fill in, in one language. */
export const storeResolutionModel = formAction({
  load: loadCampaign,
  ability: 'edit',
  parse: async ({ locale, values }) => {
    const reading = readResolutionModel(values)
    if (reading.ok) return reading
    const t = await getTranslations({ locale, namespace: 'endorsements.desk.model' })
    const { title, text } = reading.errors
    return {
      ok: false,
      errors: {
        ...(title && { title: t('titleLong') }),
        ...(text && { text: t(text === 'blanks' ? 'unknownBlank' : 'textLong') }),
      },
    }
  },
  act: async ({ context, locale, wrong }, campaign, form) => {
    const outcome = await saveResolutionModel(context, { campaign, form })
    if (!outcome.ok) {
      const t = await getTranslations({ locale, namespace: 'endorsements.desk.model' })
      return wrong({ [form.title === '' ? 'title' : 'text']: t('incomplete') })
    }
    const page = endorsePath.desk(locale, { kind: 'campaign', id: campaign.id })
    return tell(`${page}#model`, form.text === '' ? 'model-gone' : 'model-saved')
  },
})

/** Writes the letter that says what a branch resolved, to the door of its country. */
export const writeBranchLetter = buttonAction({
  load: loadEndorsement,
  ability: 'edit',
  act: async ({ context, organiser, locale, values }, endorsement) => {
    const page = endorsePath.desk(locale, endorsement.endorsed)
    const model = await loadModelLetter(context, organiser, 'edit', values.letter ?? '')
    if (!model || model.campaignId !== endorsement.campaignId) return tell(`${page}?state=shown`, 'no-letter')
    const outcome = await writeResolutionLetter(context, { endorsement, model })
    if (!outcome.ok) return tell(`${page}?state=shown`, outcome.reason)
    return setLetterPath(locale, { modelLetterId: model.id, id: outcome.id })
  },
})

/** Shows an organisation on the page of what it signs. */
export const showOrganisation = buttonAction({
  load: loadEndorsement,
  ability: 'hideNames',
  act: async ({ context, locale, values: { seen = '' } }, endorsement) => {
    const outcome = await showEndorsement(context, { endorsement, seen })
    return tell(endorsePath.desk(locale, endorsement.endorsed), outcome.ok ? 'shown' : outcome.reason)
  },
})

/** Does not show an organisation, or not any more, and tells its officer why. */
export const refuseOrganisation = formAction({
  load: loadEndorsement,
  ability: 'hideNames',
  parse: async ({ locale, values }) => {
    const reading = readRefusal(values)
    if (reading.ok) return reading
    const t = await getTranslations({ locale, namespace: 'endorsements.desk' })
    const wrong = reading.errors.reason === 'too-long' ? t('reasonLong') : t('reasonEmpty')
    return { ok: false, errors: { reason: wrong } }
  },
  act: async ({ context, locale, values: { seen = '' } }, endorsement, { reason }) => {
    const outcome = await refuseEndorsement(context, { endorsement, seen, reason })
    return tell(endorsePath.desk(locale, endorsement.endorsed), outcome.ok ? 'refused' : outcome.reason)
  },
})
