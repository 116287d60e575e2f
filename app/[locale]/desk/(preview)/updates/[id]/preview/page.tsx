import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { readProgress } from '@/features/updates/read-progress'
import { deskUpdate } from '@/features/updates/web/desk-update-loader'
import { DeskUpdatePreview } from '@/features/updates/web/desk-update-preview'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('texts.tabs')
  return { title: t('preview'), robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { language }] = await Promise.all([params, readQuery(searchParams)])
  const { desk, permitted, campaign, form } = await deskUpdate(locale, id, 'see')
  if (permitted.purpose !== 'updates') notFound()
  const { publishedAt } = await readProgress(desk.context, permitted)
  return (
    <DeskUpdatePreview
      id={id}
      campaign={{ ...campaign, locale }}
      form={form}
      publishedAt={publishedAt ?? desk.context.now}
      language={language}
    />
  )
}
