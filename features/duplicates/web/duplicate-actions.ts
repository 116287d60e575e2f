'use server'

import { loadCampaign } from '@/features/campaigns/load-campaign'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { duplicateCampaign } from '@/features/duplicates/duplicate-campaign'
import { duplicateModelLetter } from '@/features/duplicates/duplicate-model-letter'
import { duplicatePetition } from '@/features/duplicates/duplicate-petition'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { deskModelLetterPath } from '@/features/model-letters/rules'
import { loadPetition } from '@/features/petitions/load-petition'
import { deskPetitionPath } from '@/features/petitions/rules'
import { buttonAction } from '@/server/desk-action'

/** Copies a petition and opens the editor of the copy. */
export const beginPetitionCopy = buttonAction({
  load: loadPetition,
  ability: 'edit',
  act: async ({ context, locale }, petition) => {
    const outcome = await duplicatePetition(context, { petition })
    return outcome.ok ? deskPetitionPath.edit(locale, outcome.id) : deskPetitionPath.one(locale, petition.id)
  },
})

/** Copies a model letter and opens the editor of the copy. */
export const beginLetterCopy = buttonAction({
  load: loadModelLetter,
  ability: 'edit',
  act: async ({ context, locale }, letter) => {
    const outcome = await duplicateModelLetter(context, { letter })
    return outcome.ok ? deskModelLetterPath.edit(locale, outcome.id) : deskModelLetterPath.one(locale, letter.id)
  },
})

/** Copies a campaign with all that belongs to it and opens the editor of the copy. */
export const beginCampaignCopy = buttonAction({
  load: loadCampaign,
  ability: 'beginCampaigns',
  act: async ({ context, locale }, campaign) => {
    const { id } = await duplicateCampaign(context, { campaign })
    return deskCampaignPath.edit(locale, id)
  },
})
