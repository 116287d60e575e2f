import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ownEndorsement } from '@/features/endorsements/web/endorsement-loaders'
import { OwnEndorsementPage } from '@/features/endorsements/web/own-page'

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('endorsements.own')
  return { title: t('kicker'), robots: 'noindex' }
}

export default async function OwnEndorsement({ params, searchParams }: Props) {
  const [{ token }, { saved }] = await Promise.all([params, searchParams])
  const what = ({ yes: 'shown', officer: 'officer' } as const)[String(saved) as 'yes' | 'officer']
  return <OwnEndorsementPage token={token} endorsement={await ownEndorsement(token)} saved={what} />
}
