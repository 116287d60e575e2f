import { isPublic } from '@/features/campaigns/rules'
import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import { isPublicEvent } from './rules'
import { type ListedEvent, listedEvent, showListedEvent } from './show-event'

/** What an event is part of, or what belongs to it: its address and its title. */
export interface EventLink {
  slug: string
  locale: string
  title: string
}

/** The page of an event. */
export interface PublicEvent extends ListedEvent {
  text: string
  slogans: string
  bring: string
  place: string
  address: string
  takesSignUps: boolean
  addresseeId: string | null
  campaign: EventLink & { id: string; accent: string; demo: boolean }
  /** The day of action it is part of. */
  parent: EventLink | null
  /** The letter that is handed in, where everybody can read it. */
  letter: EventLink | null
  /** Of a day of action: what is done where, in the order of the calendar. */
  parts: ListedEvent[]
}

/** Towns of one day of action that a page shows. */
export const mostTowns = 500

/** The event with that address in the asked language, else in its own; undefined when there is none. */
export async function readPublicEvent({ db }: Context, slug: string, asked: string): Promise<PublicEvent | undefined> {
  const event = await db.event.findUnique({ where: { slug }, select: publicEvent })
  const [listed] = event ? showListedEvent(event, asked) : []
  if (!event || !listed || !isPublic(event.campaign.state)) return undefined
  const campaign = linkTo(event.campaign, asked)
  if (!campaign) return undefined
  const { id, accent, demo } = event.campaign
  const text = event.translations.find(({ locale }) => locale === listed.locale)
  const { parent, modelLetter } = event
  const parts =
    event.kind === 'day_of_action'
      ? await db.event.findMany({
          where: { parentId: event.id, state: { not: 'draft' } },
          orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
          take: mostTowns,
          select: listedEvent,
        })
      : []
  return {
    ...listed,
    text: text?.text ?? '',
    slogans: text?.slogans ?? '',
    bring: text?.bring ?? '',
    place: event.place,
    takesSignUps: event.takesSignUps,
    address: event.address,
    addresseeId: event.addresseeId,
    campaign: { ...campaign, id, accent, demo },
    parent: parent && isPublicEvent(parent.state) ? (linkTo(parent, asked) ?? null) : null,
    letter: modelLetter && modelLetter.state === 'published' ? (linkTo(modelLetter, asked) ?? null) : null,
    parts: parts.flatMap((part) => showListedEvent(part, asked)),
  }
}

/** What names something: its address, its titles. */
const linked = { slug: true, originalLocale: true, translations: { select: { locale: true, title: true } } } as const

const publicEvent = {
  ...listedEvent,
  place: true,
  takesSignUps: true,
  address: true,
  addresseeId: true,
  translations: {
    select: { locale: true, title: true, summary: true, text: true, slogans: true, bring: true },
  },
  campaign: { select: { id: true, state: true, accent: true, demo: true, ...linked } },
  parent: { select: { state: true, ...linked } },
  modelLetter: { select: { state: true, ...linked } },
} as const

interface Linked {
  slug: string
  originalLocale: string
  translations: { locale: string; title: string }[]
}

function linkTo({ slug, originalLocale, translations }: Linked, asked: string): EventLink | undefined {
  const title = pickTranslation(
    translations.filter((text) => text.title !== ''),
    asked,
    originalLocale,
  )
  return title && { slug, locale: title.locale, title: title.title }
}
