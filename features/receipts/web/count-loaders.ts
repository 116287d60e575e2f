import { cache } from 'react'
import { readCount, readOtherNumbers } from '@/features/receipts/read-count'
import { readPublished } from '@/features/receipts/read-published'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'

/** The numbers of a petition as they are now; a page that shows them is made anew when one changes. */
export const petitionCount = cache(async (petitionId: string) => {
  tagDocument(`count:${petitionId}`)
  return readCount(webContext(), petitionId)
})

/** How many of each kind a petition has beside the confirmed signatures. Whatever changes one forgets the petition's page. */
export const otherNumbers = cache(async (petitionId: string) => readOtherNumbers(webContext().db, petitionId))

/** The files of a petition's count, of its days the newest. */
export async function publishedFiles(petitionId: string, most: number) {
  tagDocument(`count:${petitionId}`)
  return readPublished(webContext(), petitionId, most)
}
