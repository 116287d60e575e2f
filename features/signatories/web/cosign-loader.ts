import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type Cosign, readCosignLink } from '@/features/signatories/read-cosign-link'
import type { Shown } from '@/features/signatories/rules'
import { readCosignForm } from '@/features/signatories/schema'
import { webContext } from '@/server/context'
import { formState } from '@/server/documents/scope'

/** What an invitation's link leads to, read once for a page; a 404 when it leads nowhere. */
export const cosignOf = cache(
  async (token: string, screen: string): Promise<Cosign> =>
    (await readCosignLink(webContext(), token, screen)) ?? notFound(),
)

/** The signatory as readers will see them: with what was typed so far, where all of it is well. */
export function shownSignatory({ signatory }: Cosign): Shown {
  const { values } = formState()
  if (values.name === undefined) return signatory
  const reading = readCosignForm(values)
  return reading.ok ? reading.value : signatory
}
