'use server'

import { redirect } from 'next/navigation'
import type { Ability, Permitted } from '@/features/access/policy'
import { changeHead } from '@/features/letter-sets/change-head'
import { closeLetter } from '@/features/letter-sets/close-letter'
import { followRefusal } from '@/features/letter-sets/follow-refusal'
import { freezeLetter } from '@/features/letter-sets/freeze-letter'
import { mailLetter } from '@/features/letter-sets/mail-letter'
import { setLetterPath } from '@/features/letter-sets/rules'
import { letterNote, readLetterHead } from '@/features/letter-sets/schema'
import { setClosing } from '@/features/letter-sets/set-closing'
import { updateLetters } from '@/features/letter-sets/update-letters'
import { writeNote } from '@/features/letter-sets/write-note'
import { loadSetLetter, type SetLetterKey } from '@/features/letters/load-set-letter'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { calendarDay, localeOf, textOf } from '@/features/texts/read-form'
import { takesForm } from '@/server/action-arguments'
import { keepTyped } from '@/server/keep-typed'
import { enterToAct } from '@/server/session'
import type { Refused } from '@/ui/refused'

const tellLetter = (locale: string, key: Pick<SetLetterKey, 'id' | 'modelLetterId'>, told: string) =>
  redirect(`${setLetterPath(locale, key)}?told=${told}`)

/** Who acts and the letter, loaded for what they are about to do; others are sent back to its page. */
async function enterLetter<A extends Ability>(form: FormData, ability: A) {
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const letter = await loadSetLetter(context, organiser, ability, textOf(form, 'letter'))
  const key: Pick<SetLetterKey, 'id' | 'modelLetterId'> = letter ?? {
    id: textOf(form, 'letter'),
    modelLetterId: textOf(form, 'id'),
  }
  const tell = (told: string) => tellLetter(locale, key, told)
  if (!letter) return tell('not-found')
  return { context, organiser, locale, letter: letter as Permitted<A, SetLetterKey>, tell }
}

/** Brings one letter up to date. */
export async function bringUpToDate(form: FormData): Promise<void> {
  takesForm(form)
  const { context, organiser, locale, letter, tell } = await enterLetter(form, 'edit')
  const model = await loadModelLetter(context, organiser, 'edit', letter.modelLetterId)
  if (!model) return tell('not-found')
  const which = { id: letter.id }
  const outcome = await updateLetters(context, { model, which, by: organiser.name, screen: locale })
  tell(outcome.updated > 0 ? 'updated' : 'nothing')
}

/** Gives a letter another letterhead, day or language. */
export async function reviseHead(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(reviseHead, form, async ({ context, organiser, locale, values, gone }) => {
    const letter = await loadSetLetter(context, organiser, 'edit', values.letter ?? '')
    if (!letter) return gone
    const reading = readLetterHead(values)
    if (!reading.ok) return { errors: reading.errors, values }
    const outcome = await changeHead(context, { letter, head: reading.value, by: organiser.name, screen: locale })
    if (!outcome.ok) return outcome.reason === 'no-text' ? { values, errors: { locale: 'no-text' } } : gone
    return tellLetter(locale, letter, 'changed')
  })
}

/** Sets the day until which signatories may confirm, or takes it away. */
export async function saveClosing(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(saveClosing, form, async ({ context, organiser, locale, values, gone }) => {
    const letter = await loadSetLetter(context, organiser, 'edit', values.letter ?? '')
    if (!letter) return gone
    const on = calendarDay.safeParse(values.until)
    const outcome = await setClosing(context, { letter, on: on.success ? new Date(on.data) : null })
    return tellLetter(locale, letter, outcome.ok ? 'closing' : outcome.reason)
  })
}

/** Freezes the text of a letter. */
export async function freeze(form: FormData): Promise<void> {
  takesForm(form)
  const { context, letter, tell } = await enterLetter(form, 'sendLetters')
  const outcome = await freezeLetter(context, { letter })
  tell(outcome.ok ? 'frozen-now' : outcome.reason)
}

/** Makes the letters that follow a refusal; the one for our mail goes into its queue at once where it may. */
export async function makePlanB(form: FormData): Promise<void> {
  takesForm(form)
  const { context, organiser, letter, tell } = await enterLetter(form, 'sendLetters')
  const outcome = await followRefusal(context, { letter })
  if (!outcome.ok) return tell(outcome.reason)
  const mail = outcome.letters.find(({ way }) => way === 'mail')
  const mailed = mail && (await loadSetLetter(context, organiser, 'sendLetters', mail.id))
  const queued = mailed && (await mailLetter(context, { letter: mailed, organiser }))
  tell(queued?.ok || queued?.reason === 'already' ? 'plan-b' : 'plan-b-waits')
}

/** Ends a letter that is out. */
export async function close(form: FormData): Promise<void> {
  takesForm(form)
  const { context, letter, tell } = await enterLetter(form, 'sendLetters')
  const outcome = await closeLetter(context, { letter })
  tell(outcome.ok ? 'closed' : outcome.reason)
}

/** Keeps the note on a letter. */
export async function saveNote(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(saveNote, form, async ({ context, organiser, locale, values, gone }) => {
    const letter = await loadSetLetter(context, organiser, 'recordOutcomes', values.letter ?? '')
    if (!letter) return gone
    const note = letterNote.safeParse(values.note)
    if (!note.success) return { values, errors: { note: 'too-long' } }
    await writeNote(context, { letter, note: note.data })
    return tellLetter(locale, letter, 'note')
  })
}
