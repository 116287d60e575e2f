import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readPublicEvent } from '@/features/events/read-public-event'
import { readLegalTexts } from '@/features/legal-texts/read-legal-texts'
import { legalTextFor } from '@/features/legal-texts/rules'
import { readOwnSignUp } from '@/features/sign-ups/read-own-sign-up'
import { takesSignUps } from '@/features/sign-ups/rules'
import { webContext } from '@/server/context'

/** The event that somebody would come to, whether it takes anybody still, and what the law of its country wants to be said. */
export const bookableEvent = cache(async (slug: string, locale: string) => {
  const context = webContext()
  const event = (await readPublicEvent(context, slug, locale)) ?? notFound()
  const law = event.country ? legalTextFor(await readLegalTexts(context, locale), event.country) : undefined
  return { event, open: takesSignUps(event, context.now), laws: law ? [law] : [] }
})

/** Somebody's own page; a 404 when there is none. */
export const ownSignUp = cache(async (token: string, locale: string) => {
  const context = webContext()
  const own = (await readOwnSignUp(context, token)) ?? notFound()
  const event = (await readPublicEvent(context, own.event.slug, locale)) ?? notFound()
  return { own, event }
})
