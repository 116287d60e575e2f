import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readEventFacts } from '@/features/events/read-event-facts'
import { deskEvent } from '@/features/events/web/desk-event-loader'
import { DeskEventPreview } from '@/features/events/web/desk-event-preview'
import { type PageQuery, readQuery } from '@/features/texts/read-query'

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
  const { desk, permitted, campaign, form } = await deskEvent(locale, id, 'see')
  const { timeZone, addressee } = await readEventFacts(desk.context, permitted, locale)
  return (
    <DeskEventPreview
      event={permitted}
      beside={{ timeZone, office: addressee, campaign: { ...campaign, locale } }}
      form={form}
      now={desk.context.now}
      language={language}
    />
  )
}
