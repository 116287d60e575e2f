import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadProposal } from '@/features/public-proposals/load-proposal'
import { readDeskProposal } from '@/features/public-proposals/read-desk-proposal'
import { DeskProposalPage } from '@/features/public-proposals/web/desk-proposal-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('public-proposals.desk')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told }] = await Promise.all([params, readQuery(searchParams)])
  const { context, organiser } = await requireDesk(locale)
  const permitted = (await loadProposal(context, organiser, 'edit', id)) ?? notFound()
  return <DeskProposalPage proposal={await readDeskProposal(context, permitted, locale)} told={told} />
}
