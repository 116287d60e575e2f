import { listWall, readHighestPlace } from '@/features/comments/list-wall'
import { readOwnComment } from '@/features/comments/read-own-comment'
import { wallPage } from '@/features/comments/rules'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { webContext } from '@/server/context'
import { offerDocuments } from '@/server/documents/scope'

/** What the own page of a signer asks about the comment; undefined where it asks nothing. */
export function ownComment(token: string) {
  return readOwnComment(webContext(), token)
}

/** A page of the wall of a petition. Every place there is begins one; any other value shows the first. */
export async function wallBelow({ id: petitionId, gets }: PublicPetition, below: number | undefined) {
  const context = webContext()
  offerDocuments('below', await readHighestPlace(context, petitionId))
  return listWall(context, { petitionId, gets, most: wallPage, ...(below !== undefined && { below }) })
}
