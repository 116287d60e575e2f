import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { toldDelivery } from '@/features/deliveries/web/delivery-loaders'
import { OutcomePage } from '@/features/deliveries/web/outcome-page'

interface Props {
  params: Promise<{ code: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deliveries.outcome')
  return { title: t('title'), robots: 'noindex' }
}

export default async function Outcome({ params }: Props) {
  const { code } = await params
  return <OutcomePage code={code} told={await toldDelivery(code)} />
}
