'use server'

import { loadCampaign } from '@/features/campaigns/load-campaign'
import { dropProposal } from '@/features/texts/drop-proposals'
import { localeCode } from '@/features/texts/read-form'
import { readNewThing } from '@/features/texts/text-schema'
import { tell } from '@/features/texts/told'
import { approveUpdate } from '@/features/updates/approve-update'
import { createUpdate } from '@/features/updates/create-update'
import { loadUpdate } from '@/features/updates/load-update'
import { mailTestUpdate } from '@/features/updates/mail-test-update'
import { pauseOrStopUpdate, type UpdateTurn } from '@/features/updates/pause-or-stop-update'
import { reopenUpdate } from '@/features/updates/reopen-update'
import { requestApproval } from '@/features/updates/request-approval'
import { deskUpdatePath } from '@/features/updates/rules'
import { saveUpdate } from '@/features/updates/save-update'
import { updateForm, updateTranslationForm } from '@/features/updates/schema'
import { sendUpdate } from '@/features/updates/send-update'
import { translateUpdate } from '@/features/updates/translate-update'
import { buttonAction, editorAction, formAction } from '@/server/desk-action'

/** Begins an update of a campaign and opens its editor. */
export const beginUpdate = formAction({
  load: loadCampaign,
  ability: 'edit',
  parse: ({ values }) => readNewThing(values),
  act: async ({ context, locale }, campaign, given) => {
    const outcome = await createUpdate(context, { campaign, ...given })
    return outcome.ok ? deskUpdatePath.edit(locale, outcome.id) : deskUpdatePath.all(locale, campaign.id)
  },
})

/** Saves everything the editor of an update holds. */
export const storeUpdate = editorAction({
  load: loadUpdate,
  ability: 'edit',
  form: updateForm,
  act: ({ context }, update, form) => saveUpdate(context, { update, form }),
})

/** Saves one language of an update for a translator. */
export const storeUpdateTranslation = editorAction({
  load: loadUpdate,
  ability: 'translate',
  form: updateTranslationForm,
  act: ({ context }, update, form) => translateUpdate(context, { update, form }),
})

/** Does without a translation that a translator proposed. */
export const declineUpdateTranslation = editorAction({
  load: loadUpdate,
  ability: 'edit',
  form: localeCode,
  act: ({ context }, { id }, locale) => dropProposal(context, { object: `update:${id}`, locale }),
})

/** Mails an update to the organiser who asks, in one of its languages. */
export const testUpdateMail = buttonAction({
  load: loadUpdate,
  ability: 'edit',
  act: async ({ context, locale, values }, update) => {
    const language = localeCode.catch(locale).parse(values.language)
    await mailTestUpdate(context, { update, locale, language })
    return tell(deskUpdatePath.one(locale, update.id), 'tested')
  },
})

/** Approves what an update says, as it was shown. */
export const approveUpdateText = buttonAction({
  load: loadUpdate,
  ability: 'publish',
  act: async ({ context, locale, values: { revision = '', token = '' } }, update) => {
    const outcome = await approveUpdate(context, { update, revision: Number(revision), token })
    return tell(deskUpdatePath.one(locale, update.id), outcome.ok ? 'approved' : outcome.reason)
  },
})

/** Asks for the mailed link by which an organiser who is alone approves. */
export const askForApproval = buttonAction({
  load: loadUpdate,
  ability: 'publish',
  act: async ({ context, locale }, update) => {
    const outcome = await requestApproval(context, { update, locale })
    return tell(deskUpdatePath.one(locale, update.id), outcome.ok ? 'asked' : outcome.reason)
  },
})

/** Takes an approved update back. */
export const takeUpdateBack = buttonAction({
  load: loadUpdate,
  ability: 'publish',
  act: async ({ context, locale }, update) => {
    const outcome = await reopenUpdate(context, { update })
    return tell(deskUpdatePath.one(locale, update.id), outcome.ok ? 'reopened' : outcome.reason)
  },
})

/** Begins to send an update. */
export const beginUpdateSending = buttonAction({
  load: loadUpdate,
  ability: 'publish',
  act: async ({ context, locale }, update) => {
    const outcome = await sendUpdate(context, { update })
    return tell(deskUpdatePath.one(locale, update.id), outcome.ok ? 'sending' : outcome.reason)
  },
})

const turns: readonly UpdateTurn[] = ['paused', 'sending', 'stopped']

/** Lets an update rest, go on, or end. */
export const turnUpdate = buttonAction({
  load: loadUpdate,
  ability: 'publish',
  act: async ({ context, locale, values }, update) => {
    const to = turns.find((known) => known === values.to)
    const outcome = to && (await pauseOrStopUpdate(context, { update, to }))
    const told = to === 'sending' ? 'resumed' : to
    return tell(deskUpdatePath.one(locale, update.id), told && outcome?.ok ? told : 'not-now')
  },
})
