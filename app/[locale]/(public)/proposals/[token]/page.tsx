import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnProposalPage } from '@/features/public-proposals/web/own-proposal-page'
import { ownProposal } from '@/features/public-proposals/web/proposal-loaders'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

interface Props {
  params: Promise<{ locale: string; token: string }>
  searchParams: PageQuery
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { own } = await ownProposal((await params).token)
  const t = await getTranslations('public-proposals.own')
  return { title: t(`${own.state}.title`), robots: 'noindex' }
}

export default async function OwnProposal({ params, searchParams }: Props) {
  const [{ token }, { saved }] = await Promise.all([params, readQuery(searchParams)])
  return <OwnProposalPage token={token} {...(await ownProposal(token))} saved={saved === 'yes'} />
}
