import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { legalTextFor } from '@/features/legal-texts/rules'
import { legalTexts } from '@/features/legal-texts/web/legal-loader'
import { LegalTexts } from '@/features/legal-texts/web/legal-texts'
import { ComposePage } from '@/features/letters/web/compose-page'
import { draftParts } from '@/features/letters/web/letter-loaders'
import { formState } from '@/server/documents/scope'

interface Props {
  params: Promise<{ locale: string; slug: string; addressee: string }>
  searchParams: Promise<{ country?: string | string[]; language?: string | string[] }>
}

async function read({ params, searchParams }: Props) {
  const [{ locale, slug, addressee }, { country, language }] = await Promise.all([params, searchParams])
  return draftParts(slug, addressee, locale, country, language)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = await read(props)
  const t = await getTranslations('letters.compose')
  const wrong = Object.keys(formState().errors).length > 0
  return { title: wrong ? t('errorTitle', { title }) : title, robots: 'noindex' }
}

export default async function Compose(props: Props) {
  const parts = await read(props)
  const { locale } = await props.params
  const law = legalTextFor(await legalTexts(locale), parts.country)
  return <ComposePage parts={parts} law={law} legal={law && <LegalTexts texts={[law]} settled />} />
}
