'use server'

import { getTranslations } from 'next-intl/server'
import { letOrganisationsSign } from '@/features/endorsements/let-organisations-sign'
import { loadEndorsement } from '@/features/endorsements/load-endorsement'
import { refuseEndorsement } from '@/features/endorsements/refuse-endorsement'
import { endorsePath } from '@/features/endorsements/rules'
import { readRefusal } from '@/features/endorsements/schema'
import { showEndorsement } from '@/features/endorsements/show-endorsement'
import { loadPetition } from '@/features/petitions/load-petition'
import { tell } from '@/features/texts/told'
import { buttonAction, formAction } from '@/server/desk-action'

/** Lets organisations sign a petition, or no more. */
export const switchOrganisations = buttonAction({
  load: loadPetition,
  ability: 'edit',
  act: async ({ context, locale, values }, petition) => {
    const takes = values.step === 'take'
    await letOrganisationsSign(context, { petition, takes })
    return tell(endorsePath.desk(locale, petition.id), takes ? 'taking' : 'stopped')
  },
})

/** Shows an organisation on the petition's page. */
export const showOrganisation = buttonAction({
  load: loadEndorsement,
  ability: 'hideNames',
  act: async ({ context, locale, values: { seen = '' } }, endorsement) => {
    const outcome = await showEndorsement(context, { endorsement, seen })
    return tell(endorsePath.desk(locale, endorsement.petitionId), outcome.ok ? 'shown' : outcome.reason)
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
    return tell(endorsePath.desk(locale, endorsement.petitionId), outcome.ok ? 'refused' : outcome.reason)
  },
})
