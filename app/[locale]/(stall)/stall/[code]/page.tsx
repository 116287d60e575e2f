import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { legalTexts } from '@/features/legal-texts/web/legal-loader'
import { LegalTexts } from '@/features/legal-texts/web/legal-texts'
import { PetitionParts } from '@/features/petitions/web/petition-parts'
import { direction } from '@/features/places/languages'
import { offeredDisplays } from '@/features/signatures/show-signer'
import { DisplayField } from '@/features/signatures/web/display-field'
import { ReadersTable } from '@/features/signatures/web/readers-table'
import { stallPath } from '@/features/stalls/rules'
import { openedStall } from '@/features/stalls/web/stall-loader'
import { StallPage } from '@/features/stalls/web/stall-page'

interface Props {
  params: Promise<{ locale: string; code: string }>
  searchParams: Promise<{ language?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params
  const t = await getTranslations('stalls.page')
  return { title: t('title'), robots: 'noindex', manifest: stallPath.manifest(locale, code) }
}

export default async function Stall({ params, searchParams }: Props) {
  const [{ locale, code }, { language }] = await Promise.all([params, searchParams])
  const { stall, petition } = await openedStall(code, locale, language)
  const laws = await legalTexts(locale)
  return (
    <StallPage
      code={code}
      stall={stall}
      petition={petition}
      laws={laws}
      text={<PetitionParts text={petition} own={{ lang: petition.locale, dir: direction(petition.locale) }} />}
      readers={<ReadersTable gets={petition.gets} />}
      display={<DisplayField offered={offeredDisplays(petition.gets)} />}
      legal={<LegalTexts texts={laws} />}
    />
  )
}
