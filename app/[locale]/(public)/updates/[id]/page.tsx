import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { publicUpdate } from '@/features/updates/web/public-update-loader'
import { PublicUpdatePage } from '@/features/updates/web/public-update-page'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

async function load({ params, searchParams }: Props) {
  const [{ locale, id }, { language }] = await Promise.all([params, readQuery(searchParams)])
  return publicUpdate(id, locale, language)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { event, text } = await load(props)
  const t = await getTranslations('updates.events')
  return event ? { title: t(`${event}.title`) } : { title: text.title, description: text.summary }
}

export default async function UpdatePage(props: Props) {
  return <PublicUpdatePage update={await load(props)} />
}
