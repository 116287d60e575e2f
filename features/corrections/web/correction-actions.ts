'use server'

import { z } from 'zod'
import { acceptCorrection, rejectCorrection } from '@/features/corrections/accept-or-reject-correction'
import { proposalFields } from '@/features/corrections/parse-proposal'
import { loadDirectory } from '@/features/entries/load-directory'
import { desk as paths } from '@/features/entries/rules'
import { line } from '@/features/texts/lines'
import { readWith, textOf } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { formAction } from '@/server/desk-action'

/** What is done with a proposal. What cannot be read of it is not there: `chosen`, and no reason. */
const decisionForm = z.object({
  decision: z.enum(['all', 'chosen', 'reject', 'withdraw']).catch('chosen'),
  reason: line(500).catch(''),
})

/** Accepts a proposal, whole or the fields that are ticked, or rejects it with a reason; one's own is taken back. */
export const decideCorrection = formAction({
  load: loadDirectory,
  ability: 'editDirectory',
  parse: ({ values }) => readWith(decisionForm, values),
  act: async ({ context, locale, form }, directory, { decision, reason }) => {
    const correctionId = textOf(form, 'correction')
    const page = paths.corrections(locale)
    if (decision === 'reject' || decision === 'withdraw') {
      const why = decision === 'reject' ? reason : ''
      const outcome = await rejectCorrection(context, { directory, correctionId, reason: why })
      return tell(page, outcome.ok ? (decision === 'reject' ? 'rejected' : 'withdrawn') : outcome.reason)
    }
    const fields = decision === 'all' ? proposalFields : form.getAll('field').map(String)
    const checked = textOf(form, 'checked') === 'yes'
    const outcome = await acceptCorrection(context, { directory, correctionId, fields, checked })
    if (!outcome.ok) return tell(page, outcome.reason)
    return tell(page, outcome.waits ? 'accepted-waits' : 'accepted', { entry: outcome.addresseeId })
  },
})
