import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LetterCheckInboxPage } from '@/features/letters/web/check-inbox-page'
import { publicLetter } from '@/features/letters/web/letter-loaders'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters.inbox')
  return { title: t('title'), robots: 'noindex' }
}

export default async function CheckInbox({ params }: Props) {
  const { locale, slug } = await params
  const { id } = await publicLetter(slug, locale)
  return <LetterCheckInboxPage slug={slug} modelLetterId={id} again={`/${locale}/letters/${slug}`} />
}
