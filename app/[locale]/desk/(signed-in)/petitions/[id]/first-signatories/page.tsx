import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { listFirstSignatories } from '@/features/first-signatories/list-first-signatories'
import { DeskFirstPage } from '@/features/first-signatories/web/desk-first-page'
import { DeskPetitionHeader } from '@/features/petitions/web/desk-petition-header'
import { deskPetition } from '@/features/petitions/web/desk-petition-loader'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('first-signatories.desk')
  return { title: t('tab') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, campaign, petition } = await deskPetition(locale, id, 'see')
  return (
    <>
      <DeskPetitionHeader petition={petition} current="first-signatories" />
      <DeskFirstPage
        petition={permitted}
        people={await listFirstSignatories(desk.context, permitted)}
        edits={may(campaign.role, 'edit')}
        told={told}
      />
    </>
  )
}
