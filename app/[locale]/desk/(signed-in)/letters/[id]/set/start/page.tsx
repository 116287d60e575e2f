import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isoDay } from '@/features/days'
import { readStart } from '@/features/letter-sets/read-start'
import { StartLetterPage } from '@/features/letter-sets/web/start-letter-page'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letter-sets.start')
  return { title: t('titleAll') }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, id } = await params
  const { context, organiser } = await requireDesk(locale)
  const model = await loadModelLetter(context, organiser, 'edit', id)
  if (!model) notFound()
  const { country, body } = await readQuery(searchParams)
  const start = await readStart(context, { model, country, body })
  if (!start) notFound()
  return <StartLetterPage {...start} modelLetterId={id} today={isoDay(context.now)} />
}
