import { notFound } from 'next/navigation'
import { cache } from 'react'
import { isInterfaceLocale } from '@/features/places/languages'
import { localeCode } from '@/features/texts/read-form'
import { readPublicUpdate } from '@/features/updates/read-public-update'
import { webContext } from '@/server/context'
import { offerDocuments, tagDocument } from '@/server/documents/scope'

/** The update of a page, read once for its title and its body, in the asked language; a 404 when there is none. */
export const publicUpdate = cache(async (id: string, screen: string, language?: unknown) => {
  const asked = localeCode.catch(screen).parse(language)
  const update = (await readPublicUpdate(webContext(), id, asked)) ?? notFound()
  tagDocument(`campaign:${update.campaign.id}`)
  // Languages of the interface have addresses of their own.
  offerDocuments(
    'language',
    update.locales.filter((one) => !isInterfaceLocale(one)),
  )
  return update
})
