import { type DrawnSum, drawSum, readSum } from '@/features/discussions/draw-sum'
import type { ContributionField } from '@/features/discussions/schema'
import { webContext } from '@/server/context'
import type { FormState } from '@/server/documents/scope'

/** The sum of a form about the statement of that address: the one that it had, while that can still be answered, else another. */
export function sumOfForm(slug: string, { values, errors }: FormState<ContributionField>): DrawnSum {
  const { keys, now } = webContext()
  const had = errors.answer === undefined && readSum(keys.forms, slug, values.sum ?? '', now)
  return had || drawSum(keys.forms, slug, now)
}
