import type { NamedOffice } from '@/features/forms-of-address/name-office'
import { namedOffice } from '@/features/forms-of-address/name-office'
import { pickTranslation } from '@/features/places/pick-translation'
import type { EventKind, EventState } from '@/generated/prisma/enums'
import { isPublicEvent, type PublicEventState } from './rules'

/** An event as a list shows it. */
export interface ListedEvent {
  id: string
  slug: string
  kind: EventKind
  state: PublicEventState
  locale: string
  title: string
  summary: string
  startsAt: Date
  endsAt: Date | null
  timeZone: string
  city: string
  country: string | null
  /** The languages that it is written in. */
  locales: string[]
  /** Raised with every change, and when that was. */
  revision: number
  updatedAt: Date
  /** The office it goes to. */
  office: NamedOffice | null
}

/** The columns of an event in a list. */
export const listedEvent = {
  id: true,
  slug: true,
  kind: true,
  state: true,
  originalLocale: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  city: true,
  country: true,
  revision: true,
  updatedAt: true,
  addressee: { select: namedOffice },
  translations: { select: { locale: true, title: true, summary: true } },
} as const

interface EventRow
  extends Omit<ListedEvent, 'state' | 'startsAt' | 'locale' | 'title' | 'summary' | 'locales' | 'office'> {
  state: EventState
  startsAt: Date | null
  originalLocale: string
  addressee: NamedOffice | null
  translations: { locale: string; title: string; summary: string }[]
}

/** An event as everybody may see it in a list, in the asked language, else in its own; none that nobody may see. */
export function showListedEvent(row: EventRow, asked: string): ListedEvent[] {
  const { id, slug, kind, state, startsAt, addressee: office } = row
  const { endsAt, timeZone, city, country, revision, updatedAt } = row
  const written = row.translations.filter(({ title }) => title !== '')
  const text = pickTranslation(written, asked, row.originalLocale)
  if (!isPublicEvent(state) || startsAt === null || !text) return []
  const locales = written.map(({ locale }) => locale).sort()
  const { locale, title, summary } = text
  const when = { startsAt, endsAt, timeZone, revision, updatedAt }
  return [{ id, slug, kind, state, ...when, city, country, office, locales, locale, title, summary }]
}
