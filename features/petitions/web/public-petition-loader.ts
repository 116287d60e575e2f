import { notFound } from 'next/navigation'
import { cache } from 'react'
import { isInterfaceLocale } from '@/features/languages/rules'
import { webContext } from '@/server/context'
import { offerDocuments, tagDocument } from '@/server/documents/scope'
import { loadPublicPetition } from '../load-public-petition'

/** The petition of a page, read once for its title and its body; a 404 when there is none. */
export const publicPetition = cache(async (slug: string, language: string) => {
  const petition = (await loadPublicPetition(webContext(), slug, language)) ?? notFound()
  tagDocument(`petition:${petition.id}`, `campaign:${petition.campaign.id}`)
  // Languages of the interface have addresses of their own.
  offerDocuments(
    'language',
    petition.locales.filter((one) => !isInterfaceLocale(one)),
  )
  return petition
})
