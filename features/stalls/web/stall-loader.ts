import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readPublicPetition } from '@/features/petitions/read-public-petition'
import { readStall } from '@/features/stalls/read-stall'
import { localeCode } from '@/features/texts/read-form'
import { webContext } from '@/server/context'

/** A stall with its petition in the asked language, read once for a page; a 404 where no stall has the code. */
export const openedStall = cache(async (code: string, screen: string, language: unknown) => {
  const context = webContext()
  const stall = (await readStall(context, code)) ?? notFound()
  const asked = localeCode.catch(screen).parse(language)
  const petition = (await readPublicPetition(context, stall.slug, asked)) ?? notFound()
  return { stall, petition }
})
