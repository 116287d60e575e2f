'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { makeCopies } from '@/features/copies/make-copies'
import { saveCopyRules } from '@/features/copies/save-copy-rules'
import { type CopyRulesFields, copyRulesForm } from '@/features/copies/schema'
import { noteCopySent, sendCopies } from '@/features/copies/send-copies'
import { setLetterPath } from '@/features/letter-sets/rules'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { type DeskRefusal, faultsOf, localeOf, textOf } from '@/features/texts/read-form'
import { takesForm, takesTexts } from '@/server/action-arguments'
import { type Desk, enterDesk, enterToAct } from '@/server/session'

type Stored = Awaited<ReturnType<typeof saveCopyRules>> | DeskRefusal

/** Saves who gets copies and who sees what of the signatories. */
export async function storeCopyRules(id: string, input: CopyRulesFields): Promise<Stored> {
  takesTexts(id)
  const desk = await enterDesk()
  if (!desk) return { ok: false, reason: 'signed-out' }
  const form = copyRulesForm.safeParse(input)
  if (!form.success) return { ok: false, reason: 'invalid', errors: faultsOf(form.error) }
  const letter = await loadModelLetter(desk.context, desk.organiser, 'edit', id)
  if (!letter) return { ok: false, reason: 'not-found' }
  return saveCopyRules(desk.context, { letter, form: form.data })
}

/** The letter whose copies are made or sent, and its page; whoever may not send it is sent to the desk. */
async function sendable(desk: Desk, locale: string, form: FormData) {
  const letter = await loadSetLetter(desk.context, desk.organiser, 'sendLetters', textOf(form, 'letter'))
  if (!letter) redirect(`/${locale}/desk`)
  const tell = (told: string): never => redirect(`${setLetterPath(locale, letter)}?copies=${told}#copies`)
  return { letter, tell }
}

/** Makes the copies of a letter that its rules ask for. */
export async function makeLetterCopies(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const { letter, tell } = await sendable({ context, organiser }, locale, form)
  const outcome = await makeCopies(context, { letter })
  tell(outcome.ok ? (outcome.made > 0 ? 'made' : 'nobody') : outcome.reason)
}

/** Mails one copy, or all that have an address. */
export async function sendLetterCopies(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const { letter, tell } = await sendable({ context, organiser }, locale, form)
  const id = z.uuid().safeParse(form.get('copy'))
  const outcome = await sendCopies(context, { letter, which: id.success ? { id: id.data } : 'all', organiser })
  tell(outcome.ok ? 'sent' : outcome.reason)
}

/** Notes that a printed copy has gone. */
export async function noteLetterCopy(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const { letter, tell } = await sendable({ context, organiser }, locale, form)
  const id = z.uuid().safeParse(form.get('copy'))
  tell(id.success && (await noteCopySent(context, { letter, id: id.data })).ok ? 'noted' : 'nothing')
}
