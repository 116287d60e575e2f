'use server'

import { getTranslations } from 'next-intl/server'
import { bringSignatures } from '@/features/collected/bring-signatures'
import { approveImport, approveImportAlone, endImport } from '@/features/collected/decide-import'
import { loadSignatureImport } from '@/features/collected/load-signature-import'
import { collectedPath } from '@/features/collected/rules'
import { readDraftSettings, readEvidence } from '@/features/collected/schema'
import { dropDraft, saveDraftSettings } from '@/features/collected/store-draft'
import { loadPetition } from '@/features/petitions/load-petition'
import { phraseFaults } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, formAction } from '@/server/desk-action'
import { knownWord } from '@/ui/known-word'
import { draftKey } from './collected-loaders'

/** Says anew what the columns of the file are, and which of its petitions is meant. */
export const chooseImportColumns = formAction({
  load: loadPetition,
  ability: 'collect',
  parse: async ({ values, locale }) => {
    const t = await getTranslations({ locale, namespace: 'collected.draft.errors' })
    const count = Object.keys(values).filter((name) => name.startsWith('column-')).length
    const reading = readDraftSettings(values, count)
    return reading.ok
      ? reading
      : { ok: false, errors: phraseFaults(reading.errors, (code) => knownWord(t, code, t('other'))) }
  },
  act: async ({ context, locale }, petition, settings) =>
    (await saveDraftSettings(context, petition, settings))
      ? tell(collectedPath.draft(locale, petition.id), 'chosen')
      : tell(collectedPath.ofPetition(locale, petition.id), 'no-draft'),
})

/** Brings the people of the file, with the evidence of what they agreed to. */
export const bringCollected = formAction({
  load: loadPetition,
  ability: 'collect',
  parse: ({ values }) => readEvidence(values),
  act: async ({ context, locale, wrong }, petition, evidence) => {
    const outcome = await bringSignatures(context, { petition, key: await draftKey(), evidence, locale })
    if (outcome.ok) return tell(collectedPath.one(locale, outcome.id), 'brought')
    const { reason } = outcome
    if (reason === 'days') return wrong({ agreedFrom: 'days' })
    if (reason === 'version') return wrong({ version: 'version' })
    if (reason === 'no-draft') return tell(collectedPath.ofPetition(locale, petition.id), reason)
    return { notice: reason }
  },
})

/** Forgets the file that one is looking at. */
export const dropCollectedDraft = buttonAction({
  load: loadPetition,
  ability: 'collect',
  act: async ({ context, locale }, petition) => {
    await dropDraft(context, petition)
    return tell(collectedPath.ofPetition(locale, petition.id), 'dropped')
  },
})

/** A second organiser approves an import. */
export const approveSignatureImport = buttonAction({
  load: loadSignatureImport,
  ability: 'collect',
  act: async ({ context, locale }, one) => {
    const outcome = await approveImport(context, one)
    return tell(collectedPath.one(locale, one.id), outcome.ok ? 'approved' : outcome.reason)
  },
})

/** The only one of a team approves an import, by the link that was mailed to them. */
export const approveSignatureImportByLink = buttonAction({
  load: loadSignatureImport,
  ability: 'collect',
  act: async ({ context, locale, values }, one) => {
    const outcome = await approveImportAlone(context, one, values.token ?? '')
    return tell(collectedPath.one(locale, one.id), outcome.ok ? 'approved' : outcome.reason)
  },
})

/** Refuses an import, or takes it back. */
export const endSignatureImport = buttonAction({
  load: loadSignatureImport,
  ability: 'collect',
  act: async ({ context, locale }, one) => {
    const outcome = await endImport(context, one)
    return tell(collectedPath.ofPetition(locale, one.petitionId), outcome.ok ? outcome.as : 'gone')
  },
})
