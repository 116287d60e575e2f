import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AlonePage } from '@/features/paper/web/alone-page'
import { deskBatch } from '@/features/paper/web/desk-batch-loader'
import { isToken } from '@/features/safety/create-token'

interface Props {
  params: Promise<{ locale: string; id: string; token: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('paper.desk.alone')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const { locale, id, token } = await params
  const { desk, batch } = await deskBatch(locale, id)
  if (!isToken(token) || batch.writtenBy.id !== desk.organiser.id) notFound()
  return <AlonePage batch={batch} token={token} now={desk.context.now} />
}
