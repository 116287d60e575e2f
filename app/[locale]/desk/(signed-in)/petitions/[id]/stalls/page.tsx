import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { readPetition } from '@/features/petitions/read-petition'
import { DeskPetitionHeader } from '@/features/petitions/web/desk-petition-header'
import { deskPetition } from '@/features/petitions/web/desk-petition-loader'
import { listStalls } from '@/features/stalls/list-stalls'
import { DeskStallsPage } from '@/features/stalls/web/desk-stalls-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { env } from '@/server/env'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('stalls.desk')
  return { title: t('tab') }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, id } = await params
  const { told } = await readQuery(searchParams)
  const { desk, permitted, campaign, petition } = await deskPetition(locale, id, 'seeSignatures')
  const { translations } = await readPetition(desk.context, permitted)
  const edits = may(campaign.role, 'edit')
  return (
    <>
      <DeskPetitionHeader petition={petition} current="stalls" />
      <DeskStallsPage
        petition={permitted}
        stalls={await listStalls(desk.context, permitted, { shows: edits })}
        locales={translations.map((text) => text.locale)}
        edits={edits}
        siteUrl={env().siteUrl}
        now={desk.context.now}
        told={told}
      />
    </>
  )
}
