import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskPetitionHeader } from '@/features/petitions/web/desk-petition-header'
import { deskPetition } from '@/features/petitions/web/desk-petition-loader'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { readThanks } from '@/features/thanks/read-thanks'
import { PetitionThanks } from '@/features/thanks/web/petition-thanks'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('thanks.desk')
  return { title: t('tab') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, petition } = await deskPetition(locale, id, 'edit')
  return (
    <>
      <DeskPetitionHeader petition={petition} current="thanks" />
      <PetitionThanks petitionId={permitted.id} thanks={await readThanks(desk.context, permitted)} told={told} />
    </>
  )
}
