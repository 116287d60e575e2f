import type { AddresseeKind, SignatoryCapacity } from '@/generated/prisma/enums'
import type { Context } from '../context'
import { type DeliveryView, deliveryFields, deliveryView } from '../deliveries/queries'
import { sentLetters } from './rules'

/** Who stands under a published letter. */
export interface SignatoryView {
  name: string
  role: string | null
  organisation: string | null
  capacity: SignatoryCapacity
}

/** The office a letter went to, as far as its page and the board name it. */
export interface OfficeView {
  id: string
  kind: AddresseeKind
  state: string
  name: string
  hostCountry: string
  hostCity: string | null
}

const office = { id: true, kind: true, state: true, name: true, hostCountry: true, hostCity: true } as const
const signatory = { name: true, role: true, organisation: true, capacity: true } as const

/** A published letter with everyone under it and all that happened to it; undefined for any other. */
export async function readSentLetter({ db }: Context, slug: string, id: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const letter = await db.letter.findUnique({
    where: { id },
    select: {
      ...{ id: true, locale: true, country: true, datedOn: true, state: true, demo: true },
      ...{ publishedSubject: true, publishedText: true },
      addressee: { select: office },
      signatories: { orderBy: { position: 'asc' }, select: signatory },
      deliveries: { orderBy: { createdOn: 'asc' }, select: deliveryFields },
      modelLetter: {
        select: { id: true, slug: true, campaign: { select: { id: true, accent: true, demo: true, state: true } } },
      },
    },
  })
  if (!letter || letter.modelLetter.slug !== slug || letter.modelLetter.campaign.state === 'draft') return undefined
  const { publishedSubject: subject, publishedText: text, deliveries, ...rest } = letter
  if (subject === null || text === null || !sentLetters.includes(rest.state)) return undefined
  return { ...rest, subject, text, deliveries: deliveries.map(deliveryView) }
}
export type SentLetter = NonNullable<Awaited<ReturnType<typeof readSentLetter>>>

/** One line of the board: a letter that is published, or a delivery whose outcome was told. */
export interface BoardLine {
  delivery: DeliveryView
  office: OfficeView
  locale: string
  /** Empty for letters that are not published. */
  signatories: SignatoryView[]
  /** The published letter's page. */
  letter: { id: string; slug: string } | undefined
}

const longestBoard = 300

/**
 * A campaign's board: every published letter's deliveries and every outcome that was told, the newest first, at most
 * 300. Nobody's name stands there who did not choose it.
 */
export async function readBoard({ db }: Context, campaignId: string): Promise<BoardLine[]> {
  const rows = await db.delivery.findMany({
    where: {
      letter: { modelLetter: { campaignId, state: { not: 'draft' } }, state: { in: [...sentLetters] } },
      OR: [{ public: true }, { letter: { publishedText: { not: null } } }],
    },
    orderBy: [{ outcomeOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take: longestBoard,
    select: {
      ...deliveryFields,
      letter: {
        select: {
          ...{ id: true, locale: true, publishedSubject: true },
          addressee: { select: office },
          signatories: { orderBy: { position: 'asc' }, select: signatory },
          modelLetter: { select: { slug: true } },
        },
      },
    },
  })
  return rows.map(({ letter, ...row }) => ({
    delivery: deliveryView(row),
    office: letter.addressee,
    locale: letter.locale,
    signatories: letter.publishedSubject === null ? [] : letter.signatories,
    letter: letter.publishedSubject === null ? undefined : { id: letter.id, slug: letter.modelLetter.slug },
  }))
}

/** The published letters of a model letter, the newest first. */
export async function listSentLetters({ db }: Context, modelLetterId: string) {
  return db.letter.findMany({
    where: { modelLetterId, publishedText: { not: null }, state: { in: [...sentLetters] } },
    orderBy: [{ datedOn: 'desc' }, { id: 'desc' }],
    take: 50,
    select: {
      ...{ id: true, locale: true, datedOn: true },
      addressee: { select: office },
      signatories: { orderBy: { position: 'asc' }, select: signatory },
    },
  })
}
