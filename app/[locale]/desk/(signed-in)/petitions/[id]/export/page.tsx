import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isAlone } from '@/features/exports/list-exports'
import { AskPage } from '@/features/exports/web/ask-page'
import { listNamedKits } from '@/features/kits/list-named-kits'
import { DeskPetitionHeader } from '@/features/petitions/web/desk-petition-header'
import { deskPetition } from '@/features/petitions/web/desk-petition-loader'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exports.ask')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { kind, letter }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, petition } = await deskPetition(locale, id, 'export')
  if (petition.state === 'draft') notFound()
  return (
    <>
      <DeskPetitionHeader petition={petition} current="export" />
      <AskPage
        about={{ kind: 'petition', id }}
        asked={kind}
        alone={await isAlone(desk.context, permitted)}
        letters={await listNamedKits(desk.context, permitted, locale)}
        letter={letter}
      />
    </>
  )
}
