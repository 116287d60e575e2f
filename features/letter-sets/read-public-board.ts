import type { Context } from '@/features/context'
import { type DeliveryView, deliveryFields, showDelivery, thatSetOut } from '@/features/deliveries/show-delivery'
import type { OfficeView } from '@/features/letters/read-sent-letter'
import { redactSignatory } from '@/features/letters/redact-signatory'
import { sentLetters } from '@/features/letters/rules'
import { countryName } from '@/features/places/name-country'
import { pickTranslation } from '@/features/places/pick-translation'
import type { Prisma } from '@/generated/prisma/client'
import type { Redaction } from '@/generated/prisma/enums'
import { type BoardState, boardState } from './rules'

/** The letters of one model text, by the name of the country in the language of the screen. */
export interface PublicSet {
  slug: string
  title: string
  /** In which the organisers write. */
  originalLocale: string
  rows: PublicRow[]
}

/** The letter of one country or to one body that has gone out, as everybody may see it. */
export interface PublicRow {
  /** Where it was written from. */
  country: string
  /** It went to an office that the model letter also goes to, and not to the door of its country. */
  toBody: boolean
  state: BoardState
  id: string
  slug: string
  locale: string
  office: OfficeView
  /** Who signed, as far as the campaign shows them: one line each, in the letter's language; people may look alike. */
  signatories: string[]
  deliveries: DeliveryView[]
  /** The letters that followed a refusal. */
  followedBy: { id: string; deliveries: DeliveryView[] }[]
  dueOn: Date | null
}

/**
 * The public board of a campaign, set by set: the letters that have gone out. What is planned or being written is the
 * organisers' own, and no word of it leaves the database. `locale` is the language of the screen.
 */
export async function readPublicBoard({ db }: Context, campaignId: string, locale: string): Promise<PublicSet[]> {
  const models = await db.modelLetter.findMany({
    where: { campaignId, state: { not: 'draft' } },
    orderBy: { id: 'asc' },
    select: {
      slug: true,
      publicRedaction: true,
      originalLocale: true,
      translations: { select: { locale: true, title: true } },
      letters: {
        where: { origin: 'campaign', followsId: null, ...isOut },
        orderBy: { country: 'asc' },
        select: fields,
      },
    },
  })
  return models.flatMap(({ slug, publicRedaction, letters, translations, originalLocale }) => {
    const rows = letters.map((letter) => rowOf(letter, slug, publicRedaction)).sort(byCountryName(locale))
    const title = pickTranslation(translations, locale, originalLocale)?.title ?? ''
    return rows.length > 0 ? [{ slug, title, originalLocale, rows }] : []
  })
}

function byCountryName(locale: string) {
  return (a: PublicRow, b: PublicRow) =>
    Number(a.toBody) - Number(b.toBody) ||
    countryName(a.country, locale).localeCompare(countryName(b.country, locale), locale)
}

/** A letter that everybody may read. */
const isOut = {
  state: { in: [...sentLetters] },
  publishedText: { not: null },
} as const satisfies Prisma.LetterWhereInput
const deliveries = {
  where: thatSetOut,
  orderBy: { id: 'asc' },
  select: { ...deliveryFields, state: true, postedOn: true },
} as const satisfies Prisma.Letter$deliveriesArgs
const fields = {
  id: true,
  country: true,
  toBody: true,
  locale: true,
  state: true,
  addressee: {
    select: { id: true, kind: true, state: true, name: true, names: true, hostCountry: true, hostCity: true },
  },
  signatories: {
    where: { state: 'confirmed' },
    orderBy: { position: 'asc' },
    select: { name: true, role: true, organisation: true, capacity: true, town: true, country: true },
  },
  deliveries,
  // What follows counts on the board as soon as it is tried, and is named once it is out.
  followedBy: { orderBy: { id: 'asc' }, select: { id: true, state: true, publishedText: true, deliveries } },
} as const satisfies Prisma.LetterSelect
type Letter = Prisma.LetterGetPayload<{ select: typeof fields }>

function rowOf(letter: Letter, slug: string, redaction: Redaction): PublicRow {
  const { country, toBody, id, locale, addressee: office, followedBy } = letter
  const attempts = [...letter.deliveries, ...followedBy.flatMap((one) => one.deliveries)]
  const state = boardState(letter, attempts)
  const dues = attempts.flatMap(({ dueOn }) => dueOn ?? []).sort((a, b) => a.getTime() - b.getTime())
  return {
    country,
    toBody,
    state,
    id,
    slug,
    locale,
    office,
    deliveries: letter.deliveries.map(showDelivery),
    signatories: letter.signatories.map((one) => redactSignatory(locale, one, redaction).join(', ')),
    followedBy: followedBy
      .filter((one) => sentLetters.includes(one.state) && one.publishedText !== null)
      .map((one) => ({ id: one.id, deliveries: one.deliveries.map(showDelivery) })),
    dueOn: state === 'reply_promised' ? (dues[0] ?? null) : null,
  }
}
