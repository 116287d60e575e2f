import type { Metadata } from 'next'
import { publicMetadata } from '@/features/frame/web/public-metadata'
import { publicPartner } from '@/features/partners/web/partner-loaders'
import { PublicPartnerPage } from '@/features/partners/web/public-partner-page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const [{ name, summary }, spoken] = await Promise.all([publicPartner(slug, locale), publicMetadata()])
  return { ...spoken, title: name, description: summary }
}

export default async function PartnerPage({ params }: Props) {
  const { locale, slug } = await params
  return <PublicPartnerPage partner={await publicPartner(slug, locale)} />
}
