'use server'

import { changeLetterhead } from '@/features/letter-sets/change-letterhead'
import { closeLetter } from '@/features/letter-sets/close-letter'
import { freezeLetter } from '@/features/letter-sets/freeze-letter'
import { mailLetter } from '@/features/letter-sets/mail-letter'
import { setLetterPath } from '@/features/letter-sets/rules'
import { closingDay, letterNote, readLetterHead } from '@/features/letter-sets/schema'
import { setClosing } from '@/features/letter-sets/set-closing'
import { startPlanB } from '@/features/letter-sets/start-plan-b'
import { updateLetters } from '@/features/letter-sets/update-letters'
import { writeNote } from '@/features/letter-sets/write-note'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { tell } from '@/features/texts/told'
import { buttonAction, type FormDesk, formAction } from '@/server/desk-action'

/** Who may not act on a letter goes back to its page, which says that it is not found. */
const backToLetter = ({ locale, values: { letter, id } }: FormDesk) =>
  letter && id ? tell(setLetterPath(locale, { id: letter, modelLetterId: id }), 'not-found') : `/${locale}/desk`

/** Brings one letter up to date. */
export const bringSetLetterUpToDate = buttonAction({
  load: loadSetLetter,
  ability: 'edit',
  idIn: 'letter',
  otherwise: backToLetter,
  act: async ({ context, organiser, locale }, letter) => {
    const page = setLetterPath(locale, letter)
    const model = await loadModelLetter(context, organiser, 'edit', letter.modelLetterId)
    if (!model) return tell(page, 'not-found')
    const which = { id: letter.id }
    const outcome = await updateLetters(context, { model, which, by: organiser.name, screen: locale })
    return tell(page, outcome.updated > 0 ? 'updated' : 'nothing')
  },
})

/** Gives a letter another letterhead, day or language. */
export const reviseLetterHead = formAction({
  load: loadSetLetter,
  ability: 'edit',
  idIn: 'letter',
  parse: ({ values }) => readLetterHead(values),
  act: async ({ context, organiser, locale, wrong }, letter, head) => {
    const outcome = await changeLetterhead(context, { letter, head, by: organiser.name, screen: locale })
    if (!outcome.ok && outcome.reason === 'no-text') return wrong({ locale: 'no-text' })
    return tell(setLetterPath(locale, letter), outcome.ok ? 'changed' : outcome.reason)
  },
})

/** Sets the day until which signatories may confirm, or takes it away. */
export const saveClosingDay = formAction({
  load: loadSetLetter,
  ability: 'edit',
  idIn: 'letter',
  parse: ({ values }) => {
    const until = closingDay.safeParse(values.until)
    return until.success ? { ok: true, value: until.data } : { ok: false, errors: { until: 'invalid' } }
  },
  act: async ({ context, locale }, letter, until) => {
    const outcome = await setClosing(context, { letter, on: until === null ? null : new Date(until) })
    return tell(setLetterPath(locale, letter), outcome.ok ? 'closing' : outcome.reason)
  },
})

/** Freezes the text of a letter. */
export const freezeSetLetter = buttonAction({
  load: loadSetLetter,
  ability: 'sendLetters',
  idIn: 'letter',
  otherwise: backToLetter,
  act: async ({ context, locale }, letter) => {
    const outcome = await freezeLetter(context, { letter })
    return tell(setLetterPath(locale, letter), outcome.ok ? 'frozen-now' : outcome.reason)
  },
})

/** Makes the letters that follow a refusal; the one for our mail goes into its queue at once where it may. */
export const makePlanB = buttonAction({
  load: loadSetLetter,
  ability: 'sendLetters',
  idIn: 'letter',
  otherwise: backToLetter,
  act: async ({ context, organiser, locale }, letter) => {
    const page = setLetterPath(locale, letter)
    const outcome = await startPlanB(context, { letter })
    if (!outcome.ok) return tell(page, outcome.reason)
    const mail = outcome.letters.find(({ way }) => way === 'mail')
    const mailed = mail && (await loadSetLetter(context, organiser, 'sendLetters', mail.id))
    const queued = mailed && (await mailLetter(context, { letter: mailed, organiser }))
    return tell(page, queued?.ok || queued?.reason === 'already' ? 'plan-b' : 'plan-b-waits')
  },
})

/** Ends a letter that is out. */
export const closeSetLetter = buttonAction({
  load: loadSetLetter,
  ability: 'sendLetters',
  idIn: 'letter',
  otherwise: backToLetter,
  act: async ({ context, locale }, letter) => {
    const outcome = await closeLetter(context, { letter })
    return tell(setLetterPath(locale, letter), outcome.ok ? 'closed' : outcome.reason)
  },
})

/** Keeps the note on a letter. */
export const saveSetLetterNote = formAction({
  load: loadSetLetter,
  ability: 'recordOutcomes',
  idIn: 'letter',
  parse: ({ values }) => {
    const note = letterNote.safeParse(values.note)
    return note.success ? { ok: true, value: note.data } : { ok: false, errors: { note: 'too-long' } }
  },
  act: async ({ context, locale }, letter, note) => {
    await writeNote(context, { letter, note })
    return tell(setLetterPath(locale, letter), 'note')
  },
})
