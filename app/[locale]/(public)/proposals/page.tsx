import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { publicMetadata } from '@/features/frame/web/public-metadata'
import { AnsweredProposalsPage } from '@/features/public-proposals/web/answered-proposals-page'
import { answeredBelow, takingTeams } from '@/features/public-proposals/web/proposal-loaders'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ below?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('public-proposals')
  return { ...(await publicMetadata((await params).locale)), title: t('title'), description: t('lead') }
}

export default async function Proposals({ searchParams }: Props) {
  const asked = (await searchParams).below
  const below = asked === undefined ? undefined : Number(asked)
  const takes = (await takingTeams()).length > 0
  return <AnsweredProposalsPage list={await answeredBelow(below)} later={below !== undefined} takes={takes} />
}
