import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { listEndorsements } from '@/features/endorsements/list-endorsements'
import { endorsementFilter } from '@/features/endorsements/schema'
import { DeskEndorsementsPage } from '@/features/endorsements/web/desk-endorsements-page'
import { DeskPetitionHeader } from '@/features/petitions/web/desk-petition-header'
import { deskPetition } from '@/features/petitions/web/desk-petition-loader'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('endorsements.desk')
  return { title: t('tab') }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, id } = await params
  const query = await readQuery(searchParams)
  const { desk, permitted, campaign, petition } = await deskPetition(locale, id, 'seeSignatures')
  const filter = endorsementFilter(query)
  return (
    <>
      <DeskPetitionHeader petition={petition} current="endorsements" />
      <DeskEndorsementsPage
        endorsed={{ kind: 'petition', id }}
        list={await listEndorsements(desk.context, { kind: 'petition', thing: permitted }, filter)}
        filter={filter}
        edits={may(campaign.role, 'edit')}
        moderates={may(campaign.role, 'hideNames')}
        told={query.told}
      />
    </>
  )
}
