import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isRefusal, RefusedPage } from '@/features/frame/web/refused-page'

interface Props {
  params: Promise<{ status: string }>
}

async function read({ params }: Props) {
  const status = Number((await params).status)
  return isRefusal(status) ? status : notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('frame.refused')
  return { title: t(`${await read(props)}.title`), robots: 'noindex' }
}

/** What server/site shows when it turns a request away. */
export default async function Refused(props: Props) {
  return <RefusedPage status={await read(props)} />
}
