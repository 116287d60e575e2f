import { getLocale } from 'next-intl/server'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { direction } from '@/features/places/languages'
import { BackLink } from '@/ui/page'

/** The way back to the petition, in its own words. */
export async function CountBackLink({ petition }: { petition: PublicPetition }) {
  return (
    <BackLink href={`/${await getLocale()}/petitions/${petition.slug}`}>
      <bdi lang={petition.locale} dir={direction(petition.locale)}>
        {petition.title}
      </bdi>
    </BackLink>
  )
}
