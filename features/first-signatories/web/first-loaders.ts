import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readFirstInvitation } from '@/features/first-signatories/read-first-invitation'
import { webContext } from '@/server/context'

/** What the link of an invitation leads to, read once for a page; a 404 when it leads nowhere. */
export const firstInvitation = cache(
  async (token: string, screen: string) => (await readFirstInvitation(webContext(), token, screen)) ?? notFound(),
)
