import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readPublicPetition } from '@/features/petitions/read-public-petition'
import { isInterfaceLocale } from '@/features/places/languages'
import { localeCode } from '@/features/texts/read-form'
import { webContext } from '@/server/context'
import { offerDocuments, tagDocument } from '@/server/documents/scope'

/**
 * The petition of a page, read once for its title and its body, in the asked language where that is the code of one; a 404
 * when there is none.
 */
export const publicPetition = cache(async (slug: string, screen: string, language?: unknown) => {
  const asked = localeCode.catch(screen).parse(language)
  const petition = (await readPublicPetition(webContext(), slug, asked)) ?? notFound()
  tagDocument(`petition:${petition.id}`, `campaign:${petition.campaign.id}`)
  // Languages of the interface have addresses of their own.
  offerDocuments(
    'language',
    petition.locales.filter((one) => !isInterfaceLocale(one)),
  )
  return petition
})
