import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConfirmLetterPage } from '@/features/letters/web/confirm-letter-page'
import { letterConfirmLink } from '@/features/letters/web/letter-loaders'

interface Props {
  params: Promise<{ token: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters.confirm')
  return { title: t('title'), robots: 'noindex' }
}

export default async function ConfirmLetter({ params }: Props) {
  const { token } = await params
  return <ConfirmLetterPage token={token} link={await letterConfirmLink(token)} />
}
