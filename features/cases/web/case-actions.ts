'use server'

import { redirect } from 'next/navigation'
import { loadTeam } from '@/features/access/load-team'
import { answerHarmCheck, type HarmAnswerOutcome } from '@/features/cases/answer-harm-check'
import { askCheck } from '@/features/cases/ask-harm-check'
import { changeStatus } from '@/features/cases/change-status'
import { createCase } from '@/features/cases/create-case'
import { loadCase } from '@/features/cases/load-case'
import { resumeLetter } from '@/features/cases/resume-letter'
import { type SaveCase, saveCase } from '@/features/cases/save-case'
import { answersForm, caseForm, newCaseForm, statusForm } from '@/features/cases/schema'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { type DeskRefusal, faultsOf, localeOf, textOf, textsOf } from '@/features/texts/read-form'
import { takesForm, takesTexts } from '@/server/action-arguments'
import { keepTyped } from '@/server/keep-typed'
import { enterDesk, enterToAct } from '@/server/session'
import type { Refused } from '@/ui/refused'

/** Begins the file of a person. */
export async function beginCase(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(beginCase, form, async ({ context, organiser, locale, values, gone }) => {
    const { name, language, status, statusOn, source } = values
    const given = newCaseForm.safeParse({ name, locale: language, status, statusOn, source })
    if (!given.success) return { values, errors: faultsOf(given.error) }
    const team = await loadTeam(context, organiser, 'editCases', values.team ?? '')
    if (!team) return gone
    const outcome = await createCase(context, { team, form: given.data })
    if (!outcome.ok) return { values, errors: { statusOn: outcome.reason } }
    redirect(`/${locale}/desk/cases/${outcome.id}`)
  })
}

/** Saves names and facts of a case. */
export async function storeCase(id: string, input: unknown): Promise<SaveCase | DeskRefusal> {
  takesTexts(id)
  const desk = await enterDesk()
  if (!desk) return { ok: false, reason: 'signed-out' }
  const form = caseForm.safeParse(input)
  if (!form.success) return { ok: false, reason: 'invalid', errors: faultsOf(form.error) }
  const person = await loadCase(desk.context, desk.organiser, 'editCases', id)
  if (!person) return { ok: false, reason: 'not-found' }
  return saveCase(desk.context, { person, form: form.data })
}

/** Records what has become of a person; letters about them stop. */
export async function saveCaseStatus(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(saveCaseStatus, form, async ({ context, organiser, locale, values, gone }) => {
    const { status, statusOn, source, note } = values
    const given = statusForm.safeParse({ status, statusOn, source, note })
    if (!given.success) return { values, errors: faultsOf(given.error) }
    const person = await loadCase(context, organiser, 'editCases', values.id ?? '')
    if (!person) return gone
    const outcome = await changeStatus(context, { person, form: given.data })
    if (!outcome.ok) return { values, errors: { [outcome.reason === 'day' ? 'statusOn' : 'status']: outcome.reason } }
    redirect(`/${locale}/desk/cases/${person.id}?told=status`)
  })
}

/** Asks for a second organiser to look at a letter. */
export async function requestCheck(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const letter = await loadModelLetter(context, organiser, 'publish', textOf(form, 'id'))
  if (!letter) redirect(`/${locale}/desk`)
  await askCheck(context, { letter })
  redirect(`/${locale}/desk/letters/${letter.id}/harm-check`)
}

const fieldOf: Partial<Record<(HarmAnswerOutcome & { ok: false })['reason'], string>> = {
  until: 'until',
  'cannot-be-safe': 'verdict',
}

/** A second organiser answers the questions. */
export async function answerQuestions(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(answerQuestions, form, async ({ context, organiser, locale, values, gone }) => {
    const { consent, consentNote, danger, avoid, until, note, verdict } = values
    const given = answersForm.safeParse({ consent, consentNote, danger, avoid, until, note, verdict })
    if (!given.success) return { values, errors: faultsOf(given.error) }
    const letter = await loadModelLetter(context, organiser, 'publish', values.id ?? '')
    if (!letter) return gone
    const outcome = await answerHarmCheck(context, { letter, form: given.data })
    if (outcome.ok) redirect(`/${locale}/desk/letters/${letter.id}/harm-check?told=answered`)
    const field = fieldOf[outcome.reason]
    return field ? { values, errors: { [field]: outcome.reason } } : { values, errors: {}, notice: outcome.reason }
  })
}

/** Lets a stopped letter go on, with the mails that waited or without them. */
export async function resumeStoppedLetter(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const values = textsOf(form)
  const letter = await loadModelLetter(context, organiser, 'publish', values.id ?? '')
  if (!letter) redirect(`/${locale}/desk`)
  const waiting = values.waiting === 'send' ? 'send' : 'cancel'
  const outcome = await resumeLetter(context, { letter, waiting })
  redirect(`/${locale}/desk/letters/${letter.id}/harm-check?told=${outcome.ok ? 'resumed' : outcome.reason}`)
}
