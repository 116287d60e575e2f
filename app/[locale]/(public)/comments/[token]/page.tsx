import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ownContribution } from '@/features/discussions/web/discussion-loaders'
import { OwnContributionPage } from '@/features/discussions/web/own-contribution-page'

interface Props {
  params: Promise<{ locale: string; token: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, token } = await params
  const { own } = await ownContribution(token, locale)
  const t = await getTranslations('discussions.own')
  return { title: t(`${own.state}.title`), robots: 'noindex' }
}

export default async function OwnComment({ params }: Props) {
  const { locale, token } = await params
  return <OwnContributionPage token={token} {...(await ownContribution(token, locale))} />
}
