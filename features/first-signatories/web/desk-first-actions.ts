'use server'

import { getTranslations } from 'next-intl/server'
import { inviteFirstSignatory } from '@/features/first-signatories/invite-first-signatory'
import { loadFirstSignatory } from '@/features/first-signatories/load-first-signatory'
import { moveFirstSignatory } from '@/features/first-signatories/move-first-signatory'
import { remindFirstSignatory } from '@/features/first-signatories/remind-first-signatory'
import { removeFirstSignatory } from '@/features/first-signatories/remove-first-signatory'
import { firstSignatoryPath } from '@/features/first-signatories/rules'
import { readInviteForm } from '@/features/first-signatories/schema'
import { sendLink } from '@/features/first-signatories/send-link'
import { showFirstSignatory } from '@/features/first-signatories/show-first-signatory'
import { loadPetition } from '@/features/petitions/load-petition'
import { phraseFaults } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, formAction } from '@/server/desk-action'
import { knownWord } from '@/ui/known-word'

/** Invites somebody to stand at the head of a petition. */
export const askFirstSignatory = formAction({
  load: loadPetition,
  ability: 'edit',
  parse: async ({ locale, values }) => {
    const reading = readInviteForm(values)
    if (reading.ok) return reading
    const t = await getTranslations({ locale, namespace: 'signatures.sign.errors' })
    const own = await getTranslations({ locale, namespace: 'first-signatories.desk' })
    return { ok: false, errors: phraseFaults(reading.errors, (code) => knownWord(t, code, own('wrong'))) }
  },
  act: async ({ context, locale, organiser, wrong }, petition, form) => {
    const outcome = await inviteFirstSignatory(context, { petition, form, by: organiser.name, locale })
    const page = firstSignatoryPath.desk(locale, petition.id)
    if (outcome.ok) return tell(page, 'invited')
    if (outcome.reason === 'closed' || outcome.reason === 'too-many') return tell(page, outcome.reason)
    const t = await getTranslations({ locale, namespace: 'first-signatories.desk' })
    return wrong({ email: t(`told.${outcome.reason}`) })
  },
})

const steps = { up: -1, down: 1 } as const

/** Reminds somebody, shows them under another name, sends them their link anew, moves them a place up or down, or takes them off. */
export const actOnFirstSignatory = buttonAction({
  load: loadFirstSignatory,
  ability: 'edit',
  act: async ({ context, locale, values: { step, seen } }, signatory) => {
    const page = firstSignatoryPath.desk(locale, signatory.petitionId)
    if (step === 'up' || step === 'down') {
      await moveFirstSignatory(context, { signatory, step: steps[step] })
      return page
    }
    if (step === 'remind') {
      const { ok } = await remindFirstSignatory(context, { signatory })
      return tell(page, ok ? 'reminded' : 'not-now')
    }
    if (step === 'show') {
      const outcome = await showFirstSignatory(context, { signatory, seen: seen ?? '' })
      return tell(page, outcome.ok ? 'shown' : outcome.reason)
    }
    if (step === 'link') {
      const { ok } = await sendLink(context, { signatory })
      return tell(page, ok ? 'linked' : 'not-now')
    }
    if (step !== 'remove') return page
    const { ok } = await removeFirstSignatory(context, { signatory })
    return tell(page, ok ? 'removed' : 'not-now')
  },
})
