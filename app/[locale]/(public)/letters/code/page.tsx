import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LetterCodePage } from '@/features/letters/web/letter-code-form'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters.code')
  return { title: t('title'), robots: 'noindex' }
}

export default async function LetterCode({ searchParams }: { searchParams: PageQuery }) {
  return <LetterCodePage letter={(await readQuery(searchParams)).letter} />
}
