import { notFound } from 'next/navigation'
import { cache } from 'react'
import { webContext } from '@/server/context'
import { formState } from '@/server/documents/scope'
import { type Cosign, findCosign } from '../find-cosign'
import type { Shown } from '../rules'
import { readCosignForm } from '../schema'

/** What an invitation's link leads to, read once for a page; a 404 when it leads nowhere. */
export const cosignOf = cache(
  async (token: string, screen: string): Promise<Cosign> =>
    (await findCosign(webContext(), token, screen)) ?? notFound(),
)

/** The signatory as readers will see them: with what was typed so far, where all of it is well. */
export function shownSignatory({ signatory }: Cosign): Shown {
  const { values } = formState()
  if (values.name === undefined) return signatory
  const reading = readCosignForm(values)
  return reading.ok ? reading.value : signatory
}
