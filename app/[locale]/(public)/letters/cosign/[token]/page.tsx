import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { assembleLetter } from '@/features/letters/assemble-letter'
import { direction } from '@/features/places/languages'
import { cosignOf, shownSignatory } from '@/features/signatories/web/cosign-loader'
import { CosignPage } from '@/features/signatories/web/cosign-page'
import { LetterSheet } from '@/ui/letter-sheet'

interface Props {
  params: Promise<{ locale: string; token: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signatories.cosign')
  return { title: t('title'), robots: 'noindex' }
}

export default async function Cosign({ params }: Props) {
  const { locale, token } = await params
  const cosign = await cosignOf(token, locale)
  const redaction = cosign.readers.find(({ reader }) => reader === 'addressee')?.redaction ?? 'full'
  const letter = assembleLetter(cosign.content, [shownSignatory(cosign)], redaction)
  return (
    <CosignPage token={token} cosign={cosign} sheet={<LetterSheet letter={letter} dir={direction(letter.locale)} />} />
  )
}
