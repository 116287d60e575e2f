'use server'

import { getTranslations } from 'next-intl/server'
import { loadPetition } from '@/features/petitions/load-petition'
import { phraseFaults } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { longestSentence, thanksPath } from '@/features/thanks/rules'
import { saveThanks } from '@/features/thanks/save-thanks'
import { readThanksForm } from '@/features/thanks/schema'
import { formAction } from '@/server/desk-action'

/** Switches the mail of thanks on or off, with its sentences. */
export const storeThanks = formAction({
  load: loadPetition,
  ability: 'edit',
  parse: async ({ locale, values }) => {
    const reading = readThanksForm(values)
    if (reading.ok) return reading
    const t = await getTranslations({ locale, namespace: 'thanks.desk' })
    return { ok: false, errors: phraseFaults(reading.errors, () => t('tooLong', { most: longestSentence })) }
  },
  act: async ({ context, locale }, petition, form) => {
    await saveThanks(context, { petition, form })
    return tell(thanksPath.one(locale, petition.id), form.sends ? 'on' : 'off')
  },
})
