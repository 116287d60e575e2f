import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AskOrganisersPage } from '@/features/sign-ups/web/ask-organisers-page'
import { bookableEvent } from '@/features/sign-ups/web/sign-up-loaders'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { formState } from '@/server/documents/scope'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: PageQuery
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { sent } = await readQuery(searchParams)
  const t = await getTranslations('sign-ups.ask')
  const title = sent === 'yes' ? t('sentTitle') : t('title')
  const wrong = Object.keys(formState().errors).length > 0
  return { title: wrong ? t('errorTitle', { title }) : title, robots: 'noindex' }
}

export default async function Ask({ params, searchParams }: Props) {
  const [{ locale, slug }, { sent }] = await Promise.all([params, readQuery(searchParams)])
  const { event } = await bookableEvent(slug, locale)
  return <AskOrganisersPage event={event} sent={sent === 'yes'} />
}
