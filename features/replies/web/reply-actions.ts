'use server'

import { loadCampaign } from '@/features/campaigns/load-campaign'
import { deskCampaignPath } from '@/features/campaigns/rules'
import { decideReply } from '@/features/replies/decide-reply'
import { loadReply } from '@/features/replies/load-reply'
import { matchReply } from '@/features/replies/match-reply'
import { recordReply } from '@/features/replies/record-reply'
import { deskReplyPath } from '@/features/replies/rules'
import { saveMailbox } from '@/features/replies/save-mailbox'
import { mailboxForm, replyForm, replyTranslationForm } from '@/features/replies/schema'
import { translateReply } from '@/features/replies/translate-reply'
import { type DeskReading, readWith } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, formAction } from '@/server/desk-action'

/** Writes down a reply that came another way than by the campaign's mailbox. */
export const writeReply = formAction({
  load: loadCampaign,
  ability: 'moderateReplies',
  idIn: 'campaign',
  parse: ({ values: { channel, receivedOn, reference = '', subject, text, language = '' } }) =>
    readWith(replyForm, { channel, receivedOn, reference, subject, text, locale: language }),
  act: async ({ context, locale, wrong }, campaign, form) => {
    const outcome = await recordReply(context, { campaign, form })
    if (outcome.ok) return tell(deskReplyPath.one(locale, outcome.id), 'recorded')
    return wrong(outcome.reason === 'day' ? { receivedOn: outcome.reason } : { reference: outcome.reason })
  },
})

/** Says which letter a reply answers. */
export const linkReply = formAction({
  load: loadReply,
  ability: 'moderateReplies',
  parse: ({ values: { reference = '' } }): DeskReading<string, 'reference'> => ({ ok: true, value: reference }),
  act: async ({ context, locale, wrong }, reply, reference) => {
    const outcome = await matchReply(context, { reply, reference })
    if (!outcome.ok) return wrong({ reference: outcome.reason })
    return tell(deskReplyPath.one(locale, reply.id), 'matched')
  },
})

const decisions = ['published', 'put_away', 'received'] as const

/** Publishes a reply, puts it away, or takes either back. */
export const settleReply = buttonAction({
  load: loadReply,
  ability: 'moderateReplies',
  otherwise: ({ locale }) => deskReplyPath.all(locale),
  act: async ({ context, locale, values }, reply) => {
    const state = decisions.find((known) => known === values.state)
    const outcome = state && (await decideReply(context, { reply, state, answers: values.answers === 'yes' }))
    const told = outcome?.ok ? state : outcome?.reason
    return tell(deskReplyPath.one(locale, reply.id), told ?? 'not-now')
  },
})

/** Writes what a reply says in another language. */
export const saveReplyTranslation = formAction({
  load: loadReply,
  ability: 'moderateReplies',
  parse: ({ values: { language, text, translator = '' } }) =>
    readWith(replyTranslationForm, { locale: language, text, translator }),
  act: async ({ context, locale }, reply, form) => {
    await translateReply(context, { reply, form })
    return tell(deskReplyPath.one(locale, reply.id), 'translated')
  },
})

/** Says where a campaign's replies are read. The password goes one way only. */
export const storeMailbox = formAction({
  load: loadCampaign,
  ability: 'edit',
  parse: ({ values: { address, host, port, username, password = '', folder, secure, enabled } }) => {
    const ticked = { secure: secure === 'yes', enabled: enabled === 'yes' }
    return readWith(mailboxForm, { address, host, port, username, password, folder, ...ticked })
  },
  act: async ({ context, locale, wrong }, campaign, form) => {
    const outcome = await saveMailbox(context, { campaign, form })
    if (!outcome.ok) return wrong({ password: 'empty' })
    return tell(deskCampaignPath.mailbox(locale, campaign.id), 'saved')
  },
})
