import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EventTime } from '@/features/events/web/event-time'
import { OwnSignUpPage } from '@/features/sign-ups/web/own-sign-up-page'
import { ownSignUp } from '@/features/sign-ups/web/sign-up-loaders'

interface Props {
  params: Promise<{ locale: string; token: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, token } = await params
  const { own } = await ownSignUp(token, locale)
  const t = await getTranslations('sign-ups.own')
  return { title: t(`${own.state}.title`), robots: 'noindex' }
}

export default async function OwnSignUp({ params }: Props) {
  const { locale, token } = await params
  const { own, event } = await ownSignUp(token, locale)
  return <OwnSignUpPage token={token} own={own} event={event} when={<EventTime {...event} />} />
}
