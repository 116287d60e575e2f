'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { loadTeam } from '@/features/access/load-team'
import { createCampaign } from '@/features/campaigns/create-campaign'
import { endCampaign } from '@/features/campaigns/end-campaign'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { publishCampaign } from '@/features/campaigns/publish-campaign'
import { type SaveOutcome, saveCampaign } from '@/features/campaigns/save-campaign'
import { type CampaignForm, campaignForm, campaignTranslationForm, newThing } from '@/features/campaigns/schema'
import { type TranslateOutcome, translateCampaign } from '@/features/campaigns/translate-campaign'
import { dropProposal } from '@/features/texts/drop-proposals'
import { type DeskRefusal, faultsOf, localeOf, textOf } from '@/features/texts/read-form'
import { takesForm, takesTexts } from '@/server/action-arguments'
import { keepTyped } from '@/server/keep-typed'
import { enterDesk, enterToAct } from '@/server/session'
import type { Refused } from '@/ui/refused'

/** Begins a campaign and opens its editor. */
export async function beginCampaign(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(beginCampaign, form, async ({ context, organiser, locale, values, gone }) => {
    const given = newThing.safeParse({ title: textOf(form, 'title'), locale: textOf(form, 'language') })
    if (!given.success) return { values, errors: { title: 'title' } }
    const team = await loadTeam(context, organiser, 'edit', textOf(form, 'team'))
    if (!team) return gone
    const { id } = await createCampaign(context, { team, ...given.data })
    redirect(`/${locale}/desk/campaigns/${id}/edit`)
  })
}

/** Saves everything the editor of a campaign holds. */
export async function storeCampaign(id: string, input: CampaignForm): Promise<SaveOutcome<CampaignForm> | DeskRefusal> {
  takesTexts(id)
  const desk = await enterDesk()
  if (!desk) return { ok: false, reason: 'signed-out' }
  const form = campaignForm.safeParse(input)
  if (!form.success) return { ok: false, reason: 'invalid', errors: faultsOf(form.error) }
  const campaign = await loadCampaign(desk.context, desk.organiser, 'edit', id)
  if (!campaign) return { ok: false, reason: 'not-found' }
  return saveCampaign(desk.context, { campaign, form: form.data })
}

/** Saves one language of a campaign for a translator. */
export async function storeCampaignTranslation(
  id: string,
  input: unknown,
): Promise<TranslateOutcome<CampaignForm> | DeskRefusal> {
  takesTexts(id)
  const desk = await enterDesk()
  if (!desk) return { ok: false, reason: 'signed-out' }
  const form = campaignTranslationForm.safeParse(input)
  if (!form.success) return { ok: false, reason: 'invalid', errors: faultsOf(form.error) }
  const campaign = await loadCampaign(desk.context, desk.organiser, 'translate', id)
  if (!campaign) return { ok: false, reason: 'not-found' }
  return translateCampaign(desk.context, { campaign, form: form.data })
}

/** Does without a translation that a translator proposed. */
export async function declineTranslation(id: string, language: string): Promise<{ ok: true } | DeskRefusal> {
  takesTexts(id, language)
  const desk = await enterDesk()
  if (!desk) return { ok: false, reason: 'signed-out' }
  const campaign = await loadCampaign(desk.context, desk.organiser, 'edit', id)
  if (!campaign) return { ok: false, reason: 'not-found' }
  await dropProposal(desk.context.db, `campaign:${campaign.id}`, z.string().max(12).catch('').parse(language))
  return { ok: true }
}

/** Makes a campaign public. */
export async function makeCampaignPublic(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const campaign = await loadCampaign(context, organiser, 'publish', textOf(form, 'id'))
  if (!campaign) redirect(`/${locale}/desk`)
  const outcome = await publishCampaign(context, { campaign })
  redirect(`/${locale}/desk/campaigns/${campaign.id}?told=${outcome.ok ? 'published' : outcome.reason}`)
}

/** Says how a campaign came out. */
export async function finishCampaign(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const campaign = await loadCampaign(context, organiser, 'publish', textOf(form, 'id'))
  if (!campaign) redirect(`/${locale}/desk`)
  const as = z.enum(['won', 'ended', 'archived']).safeParse(form.get('as'))
  const outcome = as.success ? await endCampaign(context, { campaign, as: as.data }) : undefined
  redirect(`/${locale}/desk/campaigns/${campaign.id}?told=${outcome?.ok ? as.data : 'not-now'}`)
}
