import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LegalTexts } from '@/features/legal-texts/web/legal-texts'
import { bookableEvent } from '@/features/sign-ups/web/sign-up-loaders'
import { SignUpPage } from '@/features/sign-ups/web/sign-up-page'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { formState } from '@/server/documents/scope'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: PageQuery
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { sent } = await readQuery(searchParams)
  const t = await getTranslations('sign-ups')
  const title = sent === 'yes' ? t('sent.title') : t('form.title')
  const wrong = Object.keys(formState().errors).length > 0
  return { title: wrong ? t('form.errorTitle', { title }) : title, robots: 'noindex' }
}

export default async function SignUp({ params, searchParams }: Props) {
  const [{ locale, slug }, { sent }] = await Promise.all([params, readQuery(searchParams)])
  const { laws, ...bookable } = await bookableEvent(slug, locale)
  return <SignUpPage {...bookable} sent={sent === 'yes'} laws={laws} legal={<LegalTexts texts={laws} settled />} />
}
