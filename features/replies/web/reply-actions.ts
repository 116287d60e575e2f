'use server'

import { redirect } from 'next/navigation'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { decideReply } from '@/features/replies/decide-reply'
import { loadReply } from '@/features/replies/load-reply'
import { matchReply } from '@/features/replies/match-reply'
import { recordReply } from '@/features/replies/record-reply'
import { saveMailbox } from '@/features/replies/save-mailbox'
import { mailboxForm, replyForm, replyTranslationForm } from '@/features/replies/schema'
import { translateReply } from '@/features/replies/translate-reply'
import { faultsOf, localeOf, textsOf } from '@/features/texts/read-form'
import { takesForm } from '@/server/action-arguments'
import { keepTyped } from '@/server/keep-typed'
import { enterToAct } from '@/server/session'
import type { Refused } from '@/ui/refused'

async function enter(form: FormData) {
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  return { locale, context, organiser, values: textsOf(form) }
}

/** Writes down a reply that came another way than by the campaign's mailbox. */
export async function writeReply(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(writeReply, form, async ({ context, organiser, locale, values, gone }) => {
    const { channel, receivedOn, reference = '', subject, text, language: replyLocale = '' } = values
    const given = replyForm.safeParse({ channel, receivedOn, reference, subject, text, locale: replyLocale })
    if (!given.success) return { values, errors: faultsOf(given.error) }
    const campaign = await loadCampaign(context, organiser, 'moderateReplies', values.campaign ?? '')
    if (!campaign) return gone
    const outcome = await recordReply(context, { campaign, form: given.data })
    if (!outcome.ok)
      return { values, errors: { [outcome.reason === 'day' ? 'receivedOn' : 'reference']: outcome.reason } }
    redirect(`/${locale}/desk/replies/${outcome.id}?told=recorded`)
  })
}

/** Says which letter a reply answers. */
export async function linkReply(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(linkReply, form, async ({ context, organiser, locale, values, gone }) => {
    const reply = await loadReply(context, organiser, 'moderateReplies', values.id ?? '')
    if (!reply) return gone
    const outcome = await matchReply(context, { reply, reference: values.reference ?? '' })
    if (!outcome.ok) return { values, errors: { reference: outcome.reason } }
    redirect(`/${locale}/desk/replies/${reply.id}?told=matched`)
  })
}

/** Publishes a reply, puts it away, or takes either back. */
export async function settleReply(form: FormData): Promise<void> {
  takesForm(form)
  const { locale, context, organiser, values } = await enter(form)
  const reply = await loadReply(context, organiser, 'moderateReplies', values.id ?? '')
  if (!reply) redirect(`/${locale}/desk/replies`)
  const state = (['published', 'put_away', 'received'] as const).find((known) => known === values.state)
  const outcome = state && (await decideReply(context, { reply, state, answers: values.answers === 'yes' }))
  const told = outcome?.ok ? state : (outcome?.reason ?? 'not-now')
  redirect(`/${locale}/desk/replies/${reply.id}?told=${told}`)
}

/** Writes what a reply says in another language. */
export async function saveReplyTranslation(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(saveReplyTranslation, form, async ({ context, organiser, locale, values, gone }) => {
    const { language, text, translator = '' } = values
    const given = replyTranslationForm.safeParse({ locale: language, text, translator })
    if (!given.success) return { values, errors: faultsOf(given.error) }
    const reply = await loadReply(context, organiser, 'moderateReplies', values.id ?? '')
    if (!reply) return gone
    await translateReply(context, { reply, form: given.data })
    redirect(`/${locale}/desk/replies/${reply.id}?told=translated`)
  })
}

/** Says where a campaign's replies are read. The password goes one way only. */
export async function storeMailbox(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(storeMailbox, form, async ({ context, organiser, locale, values, gone }) => {
    const password = values.password ?? ''
    const { address, host, port, username, folder } = values
    const given = mailboxForm.safeParse({
      address,
      host,
      port,
      username,
      password,
      folder,
      secure: values.secure === 'yes',
      enabled: values.enabled === 'yes',
    })
    if (!given.success) return { values, errors: faultsOf(given.error) }
    const campaign = await loadCampaign(context, organiser, 'edit', values.id ?? '')
    if (!campaign) return gone
    const outcome = await saveMailbox(context, { campaign, form: given.data })
    if (!outcome.ok) return { values, errors: { password: 'empty' } }
    redirect(`/${locale}/desk/campaigns/${campaign.id}/mailbox?told=saved`)
  })
}
