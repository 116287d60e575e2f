import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { listExports } from '@/features/exports/list-exports'
import { ExportsPage } from '@/features/exports/web/exports-page'
import { requireDesk } from '@/server/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exports')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  const { context, organiser } = await requireDesk(locale)
  if (!organiser.teams.some(({ role }) => may(role, 'export'))) notFound()
  return <ExportsPage exports={await listExports(context, organiser, locale)} />
}
