'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import type { SaveOutcome } from '@/features/campaigns/save-campaign'
import { newThing } from '@/features/campaigns/schema'
import type { TranslateOutcome } from '@/features/campaigns/translate-campaign'
import { resendLetter } from '@/features/letters/resend-letter'
import {
  type ModelLetterForm,
  modelLetterForm,
  modelLetterTranslationForm,
} from '@/features/model-letters/check-model-letter'
import { closeModelLetter } from '@/features/model-letters/close-model-letter'
import { createModelLetter } from '@/features/model-letters/create-model-letter'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { publishModelLetter } from '@/features/model-letters/publish-model-letter'
import { saveModelLetter } from '@/features/model-letters/save-model-letter'
import { translateModelLetter } from '@/features/model-letters/translate-model-letter'
import { countryCode } from '@/features/places/countries'
import { dropProposal } from '@/features/texts/drop-proposals'
import { type DeskRefusal, faultsOf, localeOf, textOf } from '@/features/texts/read-form'
import { takesForm, takesTexts } from '@/server/action-arguments'
import { keepTyped } from '@/server/keep-typed'
import { enterDesk, enterToAct } from '@/server/session'
import type { Refused } from '@/ui/refused'

/** Begins a model letter of a campaign and opens its editor. */
export async function beginModelLetter(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(beginModelLetter, form, async ({ context, organiser, locale, values, gone }) => {
    const campaign = await loadCampaign(context, organiser, 'edit', textOf(form, 'id'))
    if (!campaign) return gone
    const given = newThing.safeParse({ title: textOf(form, 'title'), locale: textOf(form, 'language') })
    if (!given.success) return { values, errors: { title: 'title' } }
    const state = countryCode.safeParse(form.get('state'))
    if (!state.success) return { values, errors: { state: 'state' } }
    const outcome = await createModelLetter(context, { campaign, ...given.data, addressedState: state.data })
    redirect(outcome.ok ? `/${locale}/desk/letters/${outcome.id}/edit` : `/${locale}/desk/campaigns/${campaign.id}`)
  })
}

type StoreOutcome =
  | SaveOutcome<ModelLetterForm>
  | { ok: false; reason: 'unknown-addressee' | 'unknown-case' }
  | DeskRefusal

/** Saves everything the editor of a model letter holds. */
export async function storeModelLetter(id: string, input: ModelLetterForm): Promise<StoreOutcome> {
  takesTexts(id)
  const desk = await enterDesk()
  if (!desk) return { ok: false, reason: 'signed-out' }
  const form = modelLetterForm.safeParse(input)
  if (!form.success) return { ok: false, reason: 'invalid', errors: faultsOf(form.error) }
  const letter = await loadModelLetter(desk.context, desk.organiser, 'edit', id)
  if (!letter) return { ok: false, reason: 'not-found' }
  return saveModelLetter(desk.context, { letter, form: form.data })
}

/** Saves one language of a model letter for a translator. */
export async function storeLetterTranslation(
  id: string,
  input: unknown,
): Promise<TranslateOutcome<ModelLetterForm> | DeskRefusal> {
  takesTexts(id)
  const desk = await enterDesk()
  if (!desk) return { ok: false, reason: 'signed-out' }
  const form = modelLetterTranslationForm.safeParse(input)
  if (!form.success) return { ok: false, reason: 'invalid', errors: faultsOf(form.error) }
  const letter = await loadModelLetter(desk.context, desk.organiser, 'translate', id)
  if (!letter) return { ok: false, reason: 'not-found' }
  return translateModelLetter(desk.context, { letter, form: form.data })
}

/** Does without a translation that a translator proposed. */
export async function declineLetterTranslation(id: string, language: string): Promise<{ ok: true } | DeskRefusal> {
  takesTexts(id, language)
  const desk = await enterDesk()
  if (!desk) return { ok: false, reason: 'signed-out' }
  const letter = await loadModelLetter(desk.context, desk.organiser, 'edit', id)
  if (!letter) return { ok: false, reason: 'not-found' }
  await dropProposal(desk.context.db, `model-letter:${letter.id}`, z.string().max(12).catch('').parse(language))
  return { ok: true }
}

/** Makes a model letter public, or ends the writing. */
export async function stepModelLetter(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const letter = await loadModelLetter(context, organiser, 'publish', textOf(form, 'id'))
  if (!letter) redirect(`/${locale}/desk`)
  const step = z.enum(['published', 'closed']).safeParse(form.get('step'))
  const page = `/${locale}/desk/letters/${letter.id}`
  if (!step.success) redirect(page)
  const act = step.data === 'published' ? publishModelLetter : closeModelLetter
  const outcome = await act(context, { letter })
  redirect(`${page}?told=${outcome.ok ? step.data : outcome.reason}`)
}

/** Mails a letter again that was refused for good. */
export async function resendFailedLetter(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const letter = await loadModelLetter(context, organiser, 'publish', textOf(form, 'letter'))
  const outcome = letter ? await resendLetter(context, { letter, mailId: textOf(form, 'mail') }) : undefined
  redirect(`/${locale}/desk/mail?told=${outcome?.ok ? 'resent' : (outcome?.reason ?? 'not-found')}`)
}
