'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { newThing } from '@/features/campaigns/schema'
import type { TranslateOutcome } from '@/features/campaigns/translate-campaign'
import { closePetition } from '@/features/petitions/close-petition'
import { createPetition } from '@/features/petitions/create-petition'
import { handInPetition } from '@/features/petitions/hand-in-petition'
import { hideName } from '@/features/petitions/hide-name'
import { loadPetition } from '@/features/petitions/load-petition'
import { publishPetition } from '@/features/petitions/publish-petition'
import { type SavePetitionOutcome, savePetition } from '@/features/petitions/save-petition'
import { type PetitionForm, petitionEvent, petitionForm, petitionTranslationForm } from '@/features/petitions/schema'
import { translatePetition } from '@/features/petitions/translate-petition'
import { dropProposal } from '@/features/texts/drop-proposals'
import { type DeskRefusal, faultsOf, localeOf, textOf } from '@/features/texts/read-form'
import { takesForm, takesTexts } from '@/server/action-arguments'
import { keepTyped } from '@/server/keep-typed'
import { enterDesk, enterToAct } from '@/server/session'
import type { Refused } from '@/ui/refused'

/** Begins a petition of a campaign and opens its editor. */
export async function beginPetition(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(beginPetition, form, async ({ context, organiser, locale, values, gone }) => {
    const campaign = await loadCampaign(context, organiser, 'edit', textOf(form, 'id'))
    if (!campaign) return gone
    const given = newThing.safeParse({ title: textOf(form, 'title'), locale: textOf(form, 'language') })
    if (!given.success) return { values, errors: { title: 'title' } }
    const outcome = await createPetition(context, { campaign, ...given.data })
    redirect(outcome.ok ? `/${locale}/desk/petitions/${outcome.id}/edit` : `/${locale}/desk/campaigns/${campaign.id}`)
  })
}

/** Saves everything the editor of a petition holds. */
export async function storePetition(id: string, input: PetitionForm): Promise<SavePetitionOutcome | DeskRefusal> {
  takesTexts(id)
  const desk = await enterDesk()
  if (!desk) return { ok: false, reason: 'signed-out' }
  const form = petitionForm.safeParse(input)
  if (!form.success) return { ok: false, reason: 'invalid', errors: faultsOf(form.error) }
  const petition = await loadPetition(desk.context, desk.organiser, 'edit', id)
  if (!petition) return { ok: false, reason: 'not-found' }
  return savePetition(desk.context, { petition, form: form.data })
}

/** Saves one language of a petition for a translator. */
export async function storePetitionTranslation(
  id: string,
  input: unknown,
): Promise<TranslateOutcome<PetitionForm> | DeskRefusal> {
  takesTexts(id)
  const desk = await enterDesk()
  if (!desk) return { ok: false, reason: 'signed-out' }
  const form = petitionTranslationForm.safeParse(input)
  if (!form.success) return { ok: false, reason: 'invalid', errors: faultsOf(form.error) }
  const petition = await loadPetition(desk.context, desk.organiser, 'translate', id)
  if (!petition) return { ok: false, reason: 'not-found' }
  return translatePetition(desk.context, { petition, form: form.data })
}

/** Does without a translation that a translator proposed. */
export async function declinePetitionTranslation(id: string, language: string): Promise<{ ok: true } | DeskRefusal> {
  takesTexts(id, language)
  const desk = await enterDesk()
  if (!desk) return { ok: false, reason: 'signed-out' }
  const petition = await loadPetition(desk.context, desk.organiser, 'edit', id)
  if (!petition) return { ok: false, reason: 'not-found' }
  await dropProposal(desk.context.db, `petition:${petition.id}`, z.string().max(12).catch('').parse(language))
  return { ok: true }
}

/** Opens a petition, or closes it. */
export async function stepPetition(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const petition = await loadPetition(context, organiser, 'publish', textOf(form, 'id'))
  if (!petition) redirect(`/${locale}/desk`)
  const step = z.enum(['open', 'closed']).safeParse(form.get('step'))
  const page = `/${locale}/desk/petitions/${petition.id}`
  if (!step.success) redirect(page)
  const outcome = await (step.data === 'open' ? publishPetition : closePetition)(context, { petition })
  redirect(`${page}?told=${outcome.ok ? step.data : outcome.reason}`)
}

/** Notes the hand-in of a petition or its answer, with its day and words. */
export async function tellPetition(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(tellPetition, form, async ({ context, organiser, locale, values, gone }) => {
    const petition = await loadPetition(context, organiser, 'publish', values.id ?? '')
    if (!petition) return gone
    const step = z.enum(['handed_in', 'answered']).safeParse(values.step)
    if (!step.success) return { values, errors: {}, notice: 'not-now' }
    const event = petitionEvent.safeParse({ on: values.on, words: values.words })
    if (!event.success) return { values, errors: faultsOf(event.error) }
    const outcome = await handInPetition(context, { petition, step: step.data, event: event.data })
    if (!outcome.ok && outcome.reason === 'not-now') return { values, errors: {}, notice: 'not-now' }
    if (!outcome.ok) return { values, errors: { on: outcome.reason } }
    redirect(`/${locale}/desk/petitions/${petition.id}?told=${step.data}`)
  })
}

/** Takes a name off the public list, or puts it back. */
export async function setNameHidden(
  petitionId: string,
  nameId: string,
  hidden: boolean,
): Promise<{ ok: true } | DeskRefusal> {
  takesTexts(petitionId, nameId)
  const desk = await enterDesk()
  if (!desk) return { ok: false, reason: 'signed-out' }
  const petition = await loadPetition(desk.context, desk.organiser, 'hideNames', petitionId)
  if (!petition) return { ok: false, reason: 'not-found' }
  return hideName(desk.context, { petition, nameId, hidden: hidden === true })
}
