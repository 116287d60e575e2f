import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { publicEvents } from '@/features/events/web/public-event-loader'
import { PublicEventsPage } from '@/features/events/web/public-events-page'
import { publicMetadata } from '@/features/frame/web/public-metadata'
import { WayToPropose } from '@/features/public-proposals/web/way-to-propose'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('events')
  return { ...(await publicMetadata()), title: t('title'), description: t('lead') }
}

export default async function Events({ params, searchParams }: Props) {
  const [{ locale }, { q = '', year }] = await Promise.all([params, readQuery(searchParams)])
  const { near, ...lists } = await publicEvents({ locale, q, year })
  return (
    <PublicEventsPage {...lists} q={q} known={near !== undefined}>
      <WayToPropose className="mt-8" />
    </PublicEventsPage>
  )
}
