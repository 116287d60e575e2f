import { cache } from 'react'
import { readPublicCopies } from '@/features/local-copies/read-public-copies'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'

/** What a campaign is part of, and its local copies, read once for a page. */
export const publicCopies = cache(async (campaignId: string, locale: string) => {
  const read = await readPublicCopies(webContext(), campaignId, locale)
  const shown = [...read.copies, ...(read.partOf ? [read.partOf] : [])]
  tagDocument(...shown.map(({ id }) => `campaign:${id}` as const))
  return read
})
