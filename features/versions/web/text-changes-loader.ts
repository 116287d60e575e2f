import { cache } from 'react'
import { compareSteps } from '@/features/versions/compare-steps'
import { listWordings } from '@/features/versions/list-wordings'
import { findSteps, type TextStep } from '@/features/versions/rules'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'

/** Changes that a page shows with their words; older ones are named, and their texts are there to read. */
const most = 40

/** All wordings of a petition's texts, and how they came one after the other; the newest changes with what differs. */
export const textChanges = cache(async (petitionId: string) => {
  tagDocument(`petition:${petitionId}`)
  const context = webContext()
  const wordings = await listWordings(context, petitionId)
  const steps = findSteps(wordings)
  const shown = new Set<TextStep>(
    steps.toSorted((a, b) => Number(b.to.publishedOn) - Number(a.to.publishedOn)).slice(0, most),
  )
  const compared = await compareSteps(
    context,
    petitionId,
    steps.filter((step) => shown.has(step)),
  )
  return { wordings, steps: compared, left: steps.length - compared.length }
})
