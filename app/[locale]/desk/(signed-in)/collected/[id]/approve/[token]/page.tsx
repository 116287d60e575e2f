import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { deskSignatureImport } from '@/features/collected/web/collected-loaders'
import { ImportApprovalPage } from '@/features/collected/web/signature-import-page'
import { isToken } from '@/features/safety/create-token'

interface Props {
  params: Promise<{ locale: string; id: string; token: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('collected.approval')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale, id, token } = await params
  const { desk, one } = await deskSignatureImport(locale, id)
  if (!isToken(token) || one.askedBy.id !== desk.organiser.id) notFound()
  return <ImportApprovalPage one={one} token={token} now={desk.context.now} />
}
