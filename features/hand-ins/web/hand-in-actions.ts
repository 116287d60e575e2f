'use server'

import { getTranslations } from 'next-intl/server'
import { changeHandInPicture, pictureActs } from '@/features/hand-ins/change-picture'
import { correctHandInWords } from '@/features/hand-ins/correct-words'
import { noteAnswer } from '@/features/hand-ins/note-answer'
import { noteHandIn } from '@/features/hand-ins/note-hand-in'
import { handInPath } from '@/features/hand-ins/rules'
import { type CorrectionInput, readAnswerForm, readCorrectionForm, readHandInForm } from '@/features/hand-ins/schema'
import { loadPetition } from '@/features/petitions/load-petition'
import { type DeskReading, listFaults, phraseFaults } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, type FormDesk, formAction } from '@/server/desk-action'
import { knownWord } from '@/ui/known-word'

/** What is wrong, in words. An action is no page: it does not know the language of its address. */
async function faultWords({ locale }: FormDesk) {
  const t = await getTranslations({ locale, namespace: 'hand-ins.desk.errors' })
  return (code: string) => knownWord(t, code, t('other'))
}

/** What was read of a form, and its faults in words. */
async function inWords<Form, Field extends string>(
  desk: FormDesk,
  reading: DeskReading<Form, Field>,
): Promise<DeskReading<Form, Field>> {
  return reading.ok ? reading : { ok: false, errors: phraseFaults(reading.errors, await faultWords(desk)) }
}

/** Notes that a petition was brought to its addressee, and what came of it. */
export const noteHandedIn = formAction({
  load: loadPetition,
  ability: 'publish',
  parse: (desk) => inWords(desk, readHandInForm(desk.values)),
  act: async (desk, petition, form) => {
    const outcome = await noteHandIn(desk.context, { petition, form })
    const page = handInPath.one(desk.locale, petition.id)
    if (outcome.ok) return tell(page, outcome.taken ? 'handed-in' : 'not-taken')
    if (outcome.reason === 'not-now') return tell(page, 'not-now')
    const why = (await faultWords(desk))(outcome.reason)
    return desk.wrong(outcome.reason === 'no-dossier' ? { withoutDossier: why } : { goneOn: why })
  },
})

/** Notes the answer to a petition. */
export const noteHandInAnswer = formAction({
  load: loadPetition,
  ability: 'publish',
  parse: (desk) => inWords(desk, readAnswerForm(desk.values)),
  act: async (desk, petition, form) => {
    const outcome = await noteAnswer(desk.context, { petition, form })
    const page = handInPath.one(desk.locale, petition.id)
    if (outcome.ok) return tell(page, 'answered')
    return outcome.reason === 'not-now'
      ? tell(page, 'not-now')
      : desk.wrong({ answeredOn: (await faultWords(desk))(outcome.reason) })
  },
})

/** Corrects what was written of a hand-in; a fault stands at the field of that one. */
export const correctHandIn = formAction({
  load: loadPetition,
  ability: 'publish',
  parse: async (desk): Promise<DeskReading<CorrectionInput>> => {
    const reading = await inWords(desk, readCorrectionForm(desk.values))
    if (reading.ok) return reading
    const { handIn = '' } = desk.values
    const errors = listFaults(reading.errors).map(([field, words]) => [`${handIn}-${field.replace('.', '-')}`, words])
    return { ok: false, errors: Object.fromEntries(errors) }
  },
  act: async ({ context, locale, values: { handIn: handInId = '' } }, petition, form) => {
    const { ok } = await correctHandInWords(context, { petition, handInId, form })
    return tell(`${handInPath.one(locale, petition.id)}#noted`, ok ? 'corrected' : 'not-now')
  },
})

/** Makes a picture public or private, or removes it. */
export const actOnHandInPicture = buttonAction({
  load: loadPetition,
  ability: 'publish',
  act: async ({ context, locale, values: { picture: pictureId = '', act: asked } }, petition) => {
    const page = `${handInPath.one(locale, petition.id)}#noted`
    const act = pictureActs.find((known) => known === asked)
    if (!act) return page
    const { ok } = await changeHandInPicture(context, { petition, pictureId, act })
    return tell(page, ok ? act : 'unknown')
  },
})
