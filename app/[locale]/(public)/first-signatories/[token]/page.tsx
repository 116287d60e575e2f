import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { firstInvitation } from '@/features/first-signatories/web/first-loaders'
import { OwnFirstSignatoryPage } from '@/features/first-signatories/web/own-page'
import { legalTexts } from '@/features/legal-texts/web/legal-loader'
import { LegalTexts } from '@/features/legal-texts/web/legal-texts'
import { PetitionDemands } from '@/features/petitions/web/petition-demands'
import { PetitionParts } from '@/features/petitions/web/petition-parts'
import { direction } from '@/features/places/languages'

interface Props {
  params: Promise<{ locale: string; token: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('first-signatories.own')
  return { title: t('pageTitle'), robots: 'noindex' }
}

export default async function FirstSignatory({ params, searchParams }: Props) {
  const [{ locale, token }, { saved }] = await Promise.all([params, searchParams])
  const invitation = await firstInvitation(token, locale)
  const { petition } = invitation
  const own = { lang: petition.locale, dir: direction(petition.locale) }
  const text = (
    <>
      <PetitionParts text={petition} own={own} heading="h4" />
      <PetitionDemands demands={petition.demands} own={own} heading="h4" />
    </>
  )
  const legal = <LegalTexts texts={await legalTexts(locale)} settled />
  return (
    <OwnFirstSignatoryPage token={token} invitation={invitation} saved={saved === 'yes'} text={text} legal={legal} />
  )
}
