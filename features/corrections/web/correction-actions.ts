'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { acceptCorrection, rejectCorrection } from '@/features/corrections/decide-correction'
import { proposalFields } from '@/features/corrections/parse-proposal'
import { loadDirectory } from '@/features/entries/load-directory'
import { desk as paths } from '@/features/entries/rules'
import { line } from '@/features/texts/lines'
import { textOf } from '@/features/texts/read-form'
import { keepTyped } from '@/server/keep-typed'
import type { Refused } from '@/ui/refused'

/** Accepts a proposal, whole or the fields that are ticked, or rejects it with a reason; one's own is taken back. */
export async function decideCorrection(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(decideCorrection, form, async ({ context, organiser, locale, gone }) => {
    const directory = await loadDirectory(context, organiser, 'editDirectory')
    if (!directory) return gone
    const correctionId = textOf(form, 'correction')
    const page = paths.corrections(locale)
    const decision = z.enum(['all', 'chosen', 'reject', 'withdraw']).catch('chosen').parse(form.get('decision'))
    if (decision === 'reject') {
      const reason = line(500).catch('').parse(form.get('reason'))
      const outcome = await rejectCorrection(context, { directory, correctionId, reason })
      redirect(`${page}?told=${outcome.ok ? 'rejected' : outcome.reason}`)
    }
    if (decision === 'withdraw') {
      const outcome = await rejectCorrection(context, { directory, correctionId, reason: '' })
      redirect(`${page}?told=${outcome.ok ? 'withdrawn' : outcome.reason}`)
    }
    const fields = decision === 'all' ? proposalFields : form.getAll('field').map(String)
    const checked = form.get('checked') === 'yes'
    const outcome = await acceptCorrection(context, { directory, correctionId, fields, checked })
    if (!outcome.ok) redirect(`${page}?told=${outcome.reason}`)
    redirect(`${page}?told=${outcome.waits ? 'accepted-waits' : 'accepted'}&entry=${outcome.addresseeId}`)
  })
}
