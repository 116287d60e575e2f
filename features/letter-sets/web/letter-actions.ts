'use server'

import { redirect } from 'next/navigation'
import { loadModelLetter } from '@/features/letters/load-model-letter'
import { loadSetLetter, type SetLetterKey } from '@/features/letters/load-set-letter'
import type { Ability, Permitted } from '@/features/organisers/policy'
import { day, localeOf, textOf, textsOf } from '@/features/organisers/schema'
import { takesForm } from '@/server/action-arguments'
import { requireDesk } from '@/server/session'
import type { Refused } from '@/ui/refused'
import { changeHead } from '../change-head'
import { closeLetter } from '../close-letter'
import { followRefusal } from '../follow-refusal'
import { freezeLetter } from '../freeze-letter'
import { mailLetter } from '../mail-letter'
import { setLetterPath } from '../rules'
import { letterNote, readLetterHead } from '../schema'
import { setClosing } from '../set-closing'
import { updateLetters } from '../update-letters'
import { writeNote } from '../write-note'

/** Who acts and the letter, loaded for what they are about to do; others are sent back to its page. */
async function enterLetter<A extends Ability>(form: FormData, ability: A) {
  const locale = localeOf(form)
  const { context, organiser } = await requireDesk(locale)
  const letter = await loadSetLetter(context, organiser, ability, textOf(form, 'letter'))
  const key: Pick<SetLetterKey, 'id' | 'modelLetterId'> = letter ?? {
    id: textOf(form, 'letter'),
    modelLetterId: textOf(form, 'id'),
  }
  const tell = (told: string) => redirect(`${setLetterPath(locale, key)}?told=${told}`)
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
export async function reviseHead(_: Refused | null, form: FormData): Promise<Refused> {
  takesForm(form)
  const { context, organiser, locale, letter, tell } = await enterLetter(form, 'edit')
  const fields = textsOf(form)
  const reading = readLetterHead(fields)
  if (!reading.ok) return { errors: reading.errors, values: fields }
  const outcome = await changeHead(context, { letter, head: reading.value, by: organiser.name, screen: locale })
  return tell(outcome.ok ? 'changed' : outcome.reason)
}

/** Sets the day until which signatories may confirm, or takes it away. */
export async function keepClosing(form: FormData): Promise<void> {
  takesForm(form)
  const { context, letter, tell } = await enterLetter(form, 'edit')
  const on = day.safeParse(form.get('until'))
  const outcome = await setClosing(context, { letter, on: on.success ? new Date(on.data) : null })
  tell(outcome.ok ? 'closing' : outcome.reason)
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
export async function keepNote(form: FormData): Promise<void> {
  takesForm(form)
  const { context, letter, tell } = await enterLetter(form, 'recordOutcomes')
  const note = letterNote.safeParse(textOf(form, 'note'))
  if (note.success) await writeNote(context, { letter, note: note.data })
  tell('note')
}
