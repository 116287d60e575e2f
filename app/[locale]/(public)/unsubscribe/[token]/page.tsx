import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { unsubscribeLink } from '@/features/updates/web/unsubscribe-loader'
import { UnsubscribePage } from '@/features/updates/web/unsubscribe-page'
import { formState } from '@/server/documents/scope'

interface Props {
  params: Promise<{ locale: string; token: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('updates.unsubscribe')
  return { title: t('title'), robots: 'noindex' }
}

export default async function Unsubscribe({ params }: Props) {
  const { token } = await params
  const { wanted } = await unsubscribeLink(token)
  return <UnsubscribePage token={token} wanted={wanted} notice={formState().notice} />
}
