import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listBatches } from '@/features/paper/list-batches'
import { readPaperPetition } from '@/features/paper/read-paper-petition'
import { PaperPage } from '@/features/paper/web/paper-page'
import { DeskPetitionHeader } from '@/features/petitions/web/desk-petition-header'
import { deskPetition } from '@/features/petitions/web/desk-petition-loader'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('paper.desk')
  return { title: t('tab') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, petition } = await deskPetition(locale, id, 'countPaper')
  const { context } = desk
  return (
    <>
      <DeskPetitionHeader petition={petition} current="paper" />
      <PaperPage
        petition={permitted}
        seen={await readPaperPetition(context, permitted, locale)}
        batches={await listBatches(context, permitted)}
        fresh={randomUUID()}
        told={told}
      />
    </>
  )
}
