import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listSignatureImports } from '@/features/collected/list-signature-imports'
import { DeskCollectedPage } from '@/features/collected/web/desk-collected-page'
import { DeskPetitionHeader } from '@/features/petitions/web/desk-petition-header'
import { deskPetition } from '@/features/petitions/web/desk-petition-loader'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('collected.desk')
  return { title: t('tab') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, petition } = await deskPetition(locale, id, 'collect')
  if (petition.state === 'draft') notFound()
  return (
    <>
      <DeskPetitionHeader petition={petition} current="collected" />
      <DeskCollectedPage
        petitionId={permitted.id}
        imports={await listSignatureImports(desk.context, permitted.id)}
        open={permitted.state === 'open'}
        told={told}
      />
    </>
  )
}
