import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadDelivery } from '@/features/deliveries/load-delivery'
import { readDeskDelivery } from '@/features/deliveries/read-desk-delivery'
import { deliveryPath, isOutcome } from '@/features/deliveries/rules'
import { DeskDeliveryPage } from '@/features/deliveries/web/desk-delivery-page'
import { deskModelLetterPath } from '@/features/model-letters/rules'
import { type PageQuery, readQuery } from '@/features/texts/read-query'
import { requireDesk } from '@/server/session'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: PageQuery
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deliveries')
  return { title: t('one') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, { told, outcome }] = await Promise.all([params, readQuery(searchParams)])
  const { context, organiser } = await requireDesk(locale)
  const delivery = (await loadDelivery(context, organiser, 'seeLetters', id)) ?? notFound()
  const letters = deskModelLetterPath.one(locale, delivery.modelLetter.id)
  const ofSet =
    delivery.origin === 'campaign' || delivery.origin === 'branch' ? `${letters}/set/${delivery.letterId}` : undefined
  return (
    <DeskDeliveryPage
      delivery={await readDeskDelivery(context, delivery)}
      back={ofSet ?? deliveryPath.list(locale, { model: delivery.modelLetter.id, addressee: delivery.addresseeId })}
      edits={(await loadDelivery(context, organiser, 'recordOutcomes', id)) !== null}
      told={told}
      chosen={isOutcome(outcome) ? outcome : undefined}
    />
  )
}
