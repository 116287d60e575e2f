import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listPromises } from '@/features/deliveries/list-promises'
import { DeskPromisesPage } from '@/features/deliveries/web/desk-promises-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deliveries.promises')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { context, organiser } = await requireDesk(locale)
  return <DeskPromisesPage {...(await listPromises(context, organiser))} now={context.now} told={told} />
}
