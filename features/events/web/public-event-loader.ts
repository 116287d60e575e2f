import { notFound } from 'next/navigation'
import { cache } from 'react'
import { findTypedPlace } from '@/features/events/find-typed-place'
import { listComingEvents, listEventYears, listPastEvents } from '@/features/events/list-events'
import { readPublicEvent } from '@/features/events/read-public-event'
import { isInterfaceLocale } from '@/features/places/languages'
import { localeCode } from '@/features/texts/read-form'
import { webContext } from '@/server/context'
import { offerDocuments, tagDocument } from '@/server/documents/scope'

/** The event of a page in the asked language, read once for its title and its body; a 404 when there is none. */
export const publicEvent = cache(async (slug: string, screen: string, language?: unknown) => {
  const asked = localeCode.catch(screen).parse(language)
  const event = (await readPublicEvent(webContext(), slug, asked)) ?? notFound()
  const { id, campaign, addresseeId } = event
  tagDocument(`event:${id}`, `campaign:${campaign.id}`)
  if (addresseeId) tagDocument(`addressee:${addresseeId}`)
  offerDocuments(
    'language',
    event.locales.filter((one) => !isInterfaceLocale(one)),
  )
  return event
})

interface AskedList {
  locale: string
  /** The town or country that was typed. */
  q?: string | undefined
  year?: string | undefined
}

/** The list of all events: what comes, the nearest first where a place was named, and what has been. */
export async function publicEvents({ locale: asked, q = '', year = '' }: AskedList) {
  const context = webContext()
  tagDocument('events')
  const near = await findTypedPlace(context, q)
  const years = await listEventYears(context)
  offerDocuments('year', years.map(String))
  const inYear = years.find((one) => String(one) === year)
  const [coming, past] = await Promise.all([
    inYear === undefined ? listComingEvents(context, { asked, near }) : [],
    listPastEvents(context, { asked, year: inYear }),
  ])
  return { near, years, year: inYear, coming, past }
}
