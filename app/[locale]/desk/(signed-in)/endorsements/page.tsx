import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { listEndorsedPetitions } from '@/features/endorsements/list-endorsed-petitions'
import { EndorsedPetitionsPage } from '@/features/endorsements/web/endorsed-petitions-page'
import { requireDesk } from '@/server/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('endorsements.desk')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  const { context, organiser } = await requireDesk(locale)
  if (!organiser.teams.some(({ role }) => may(role, 'hideNames'))) notFound()
  return <EndorsedPetitionsPage petitions={await listEndorsedPetitions(context, organiser, locale)} />
}
