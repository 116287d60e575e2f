'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { cancelWaiting } from '@/features/letters/cancel-waiting'
import { sendTest } from '@/features/letters/send-test'
import { sendingForm } from '@/features/model-letters/check-sending'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { saveSending } from '@/features/model-letters/save-sending'
import { countryCode } from '@/features/places/countries'
import { type DeskRefusal, faultsOf, localeCode, localeOf, textOf } from '@/features/texts/read-form'
import { takesForm, takesTexts } from '@/server/action-arguments'
import { keepTyped } from '@/server/keep-typed'
import { enterDesk, enterToAct } from '@/server/session'
import type { Refused } from '@/ui/refused'

/** Saves how our mail brings the letters of a model letter. */
export async function storeSending(id: string, input: unknown): Promise<{ ok: true } | DeskRefusal> {
  takesTexts(id)
  const desk = await enterDesk()
  if (!desk) return { ok: false, reason: 'signed-out' }
  const form = sendingForm.safeParse(input)
  if (!form.success) return { ok: false, reason: 'invalid', errors: faultsOf(form.error) }
  const letter = await loadModelLetter(desk.context, desk.organiser, 'edit', id)
  if (!letter) return { ok: false, reason: 'not-found' }
  return saveSending(desk.context, { letter, form: form.data })
}

/** Takes everything that still waits out of the queues. */
export async function cancelQueues(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const letter = await loadModelLetter(context, organiser, 'sendLetters', textOf(form, 'letter'))
  if (!letter) redirect(`/${locale}/desk`)
  const { count } = await cancelWaiting(context, { letter })
  redirect(`/${locale}/desk/letters/${letter.id}/sending?told=cancelled&count=${count}`)
}

/** Mails the letter to whoever presses, as a supporter would send it. */
export async function mailTest(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(mailTest, form, async ({ context, organiser, locale, gone }) => {
    const text = (name: string) => z.string().catch('').parse(form.get(name))
    const letter = await loadModelLetter(context, organiser, 'seeLetters', text('letter'))
    if (!letter) return gone
    const page = `/${locale}/desk/letters/${letter.id}/sending`
    const asked = z
      .object({ language: localeCode, country: countryCode, variant: z.coerce.number().int().min(0).max(50) })
      .safeParse({ language: text('language'), country: text('country'), variant: text('variant') || 0 })
    if (!asked.success) redirect(`${page}?told=no-door#test`)
    const outcome = await sendTest(context, { letter, organiser: { ...organiser, locale }, ...asked.data })
    const { language, country } = asked.data
    redirect(`${page}?told=${outcome.ok ? 'tested' : outcome.reason}&language=${language}&country=${country}#test`)
  })
}
