import { cache } from 'react'
import { readPublicBoard } from '@/features/letter-sets/read-public-board'
import { webContext } from '@/server/context'

/** The public board of a campaign, read once for its map and its lines. */
export const publicBoard = cache((campaignId: string, locale: string) =>
  readPublicBoard(webContext(), campaignId, locale),
)
