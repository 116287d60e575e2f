import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ApprovalPage } from '@/features/exports/web/approval-page'
import { deskExport } from '@/features/exports/web/export-loaders'
import { isToken } from '@/features/safety/create-token'

interface Props {
  params: Promise<{ locale: string; id: string; token: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exports.approval')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale, id, token } = await params
  const { desk, one } = await deskExport(locale, id)
  if (!isToken(token) || one.askedBy.id !== desk.organiser.id) notFound()
  return <ApprovalPage one={one} token={token} now={desk.context.now} />
}
