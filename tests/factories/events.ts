import { momentOf } from '@/features/places/zoned-time'
import type { EventKind, EventState } from '@/generated/prisma/enums'
import type { Database } from './database'
import { type Texts, translations, uniqueWord } from './words'

export interface EventParts {
  campaignId: string
  slug?: string
  kind?: EventKind
  state?: EventState
  parentId?: string
  startsLocal?: string
  endsLocal?: string
  timeZone?: string
  place?: string
  address?: string
  city?: string
  country?: string | null
  latitude?: number
  longitude?: number
  addresseeId?: string | null
  doorByRule?: boolean
  modelLetterId?: string | null
  anniversary?: boolean
  createdAt?: Date
  texts?: Texts<{ title: string; summary: string; text?: string; slogans?: string; bring?: string }>
}

const plainTexts = {
  en: { title: 'Picket at the embassy', summary: 'We hand in a letter.', bring: 'A banner\nA warm coat' },
  ru: { title: 'Пикет у посольства', summary: 'Мы вручаем письмо.', bring: 'Плакат\nТёплое пальто' },
}

/** An event written in English and Russian, planned in London unless told otherwise. */
export async function createEvent(db: Database, parts: EventParts): Promise<{ id: string; slug: string }> {
  const { texts = plainTexts, startsLocal = '2026-05-25T12:00', endsLocal, timeZone = 'Europe/London', ...rest } = parts
  const whole = Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, { text: '', ...text }]))
  return db.event.create({
    data: {
      slug: uniqueWord('event'),
      kind: 'picket',
      state: 'planned',
      originalLocale: 'en',
      city: 'London',
      country: 'GB',
      ...rest,
      startsLocal,
      endsLocal: endsLocal ?? null,
      timeZone,
      startsAt: momentOf(startsLocal, timeZone),
      endsAt: endsLocal === undefined ? null : momentOf(endsLocal, timeZone),
      translations: { create: translations(whole) },
    },
    select: { id: true, slug: true },
  })
}
