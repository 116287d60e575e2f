'use server'

import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { type PressFields, pressForm } from '@/features/press/schema'
import { sendLetters } from '@/features/press/send-letters'
import { type PressOutcome, writeLetters } from '@/features/press/write-letters'
import { type DeskRefusal, faultsOf } from '@/features/texts/read-form'
import { takesTexts } from '@/server/action-arguments'
import { enterDesk } from '@/server/session'

type Written = (PressOutcome & { ok: true; mailed: number }) | (PressOutcome & { ok: false }) | DeskRefusal

/** Writes to the chosen editors, each once. */
export async function writeToEditors(id: string, input: PressFields): Promise<Written> {
  takesTexts(id)
  const desk = await enterDesk()
  if (!desk) return { ok: false, reason: 'signed-out' }
  const form = pressForm.safeParse(input)
  if (!form.success) return { ok: false, reason: 'invalid', errors: faultsOf(form.error) }
  const model = await loadModelLetter(desk.context, desk.organiser, 'sendLetters', id)
  if (!model) return { ok: false, reason: 'not-found' }
  const outcome = await writeLetters(desk.context, { model, form: form.data })
  if (!outcome.ok) return outcome
  const ids = outcome.letters.map((letter) => letter.id)
  const { mailed } = await sendLetters(desk.context, { ids, organiser: desk.organiser })
  return { ...outcome, mailed }
}
