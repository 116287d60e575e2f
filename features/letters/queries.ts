import type { Context } from '@/features/context'
import { type DeliveryView, deliveryFields, deliveryView } from '@/features/deliveries/queries'
import type { AddresseeKind, LetterState, Redaction } from '@/generated/prisma/enums'
import { type RedactedSignatory, redactSignatory } from './redact-signatory'
import { sentLetters } from './rules'

/** The office a letter went to, as far as its page and the board name it. */
export interface OfficeView {
  id: string
  kind: AddresseeKind
  state: string
  name: string
  names: unknown
  hostCountry: string
  hostCity: string | null
}

const office = {
  id: true,
  kind: true,
  state: true,
  name: true,
  names: true,
  hostCountry: true,
  hostCity: true,
} as const
const signatories = {
  where: { state: 'confirmed' },
  orderBy: { position: 'asc' },
  select: { name: true, role: true, organisation: true, capacity: true, town: true, country: true },
} as const

/** The lines of everyone under a letter, as far as the campaign shows them, in the letter's language. */
function linesOf(locale: string, people: readonly RedactedSignatory[], redaction: Redaction): string[][] {
  return people.map((one) => redactSignatory(locale, one, redaction))
}

/** A published letter with everyone under it and all that happened to it; undefined for any other. */
export async function readSentLetter({ db }: Context, slug: string, id: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const letter = await db.letter.findUnique({
    where: { id },
    select: {
      id: true,
      locale: true,
      country: true,
      datedOn: true,
      state: true,
      demo: true,
      publishedSubject: true,
      publishedText: true,
      addressee: { select: office },
      signatories,
      deliveries: { orderBy: { id: 'asc' }, select: deliveryFields },
      follows: { select: { id: true, publishedText: true, state: true } },
      followedBy: { orderBy: { id: 'asc' }, select: { id: true, publishedText: true, state: true, datedOn: true } },
      modelLetter: {
        select: {
          id: true,
          slug: true,
          publicRedaction: true,
          campaign: { select: { id: true, slug: true, accent: true, demo: true, state: true } },
        },
      },
    },
  })
  if (!letter || letter.modelLetter.slug !== slug || letter.modelLetter.campaign.state === 'draft') return undefined
  const { publishedSubject: subject, publishedText: text, deliveries, follows, followedBy, ...rest } = letter
  if (subject === null || text === null || !isOut(letter)) return undefined
  return {
    ...rest,
    subject,
    text,
    deliveries: deliveries.map(deliveryView),
    signatories: linesOf(letter.locale, letter.signatories, letter.modelLetter.publicRedaction),
    /** The letter whose refusal this one answers, and those that answer its own. */
    follows: follows && isOut(follows) ? follows.id : undefined,
    followedBy: followedBy.filter(isOut).map(({ id: next, datedOn }) => ({ id: next, datedOn })),
  }
}

function isOut({ state, publishedText }: { state: LetterState; publishedText: string | null }): boolean {
  return publishedText !== null && sentLetters.includes(state)
}
export type SentLetter = NonNullable<Awaited<ReturnType<typeof readSentLetter>>>

/** One line of what supporters tell: a letter that is published, or a delivery whose outcome was told. */
export interface BoardLine {
  delivery: DeliveryView
  office: OfficeView
  locale: string
  /** One line each; empty for letters that are not published. */
  signatories: string[]
  /** The published letter's page. */
  letter: { id: string; slug: string } | undefined
}

const longestBoard = 300

/**
 * What supporters tell of their own letters: every outcome that was told, the newest first, at most 300. The campaign's
 * own letters have a board of theirs. Nobody's name stands there who did not choose it.
 */
export async function readBoard({ db }: Context, campaignId: string): Promise<BoardLine[]> {
  const rows = await db.delivery.findMany({
    where: {
      letter: {
        origin: 'supporter',
        state: { in: [...sentLetters] },
        modelLetter: { campaignId, state: { not: 'draft' } },
      },
      OR: [{ public: true }, { letter: { publishedText: { not: null } } }],
    },
    orderBy: [{ outcomeOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take: longestBoard,
    select: {
      ...deliveryFields,
      letter: {
        select: {
          id: true,
          locale: true,
          publishedSubject: true,
          addressee: { select: office },
          signatories,
          modelLetter: { select: { slug: true, publicRedaction: true } },
        },
      },
    },
  })
  return rows.map(({ letter, ...row }) => ({
    delivery: deliveryView(row),
    office: letter.addressee,
    locale: letter.locale,
    signatories:
      letter.publishedSubject === null
        ? []
        : linesOf(letter.locale, letter.signatories, letter.modelLetter.publicRedaction).map((lines) =>
            lines.join(', '),
          ),
    letter: letter.publishedSubject === null ? undefined : { id: letter.id, slug: letter.modelLetter.slug },
  }))
}

/** The published letters of a model letter, the newest first. */
export async function listSentLetters({ db }: Context, modelLetterId: string) {
  const letters = await db.letter.findMany({
    where: { modelLetterId, publishedText: { not: null }, state: { in: [...sentLetters] } },
    orderBy: [{ datedOn: 'desc' }, { id: 'desc' }],
    take: 50,
    select: {
      id: true,
      locale: true,
      datedOn: true,
      addressee: { select: office },
      modelLetter: { select: { publicRedaction: true } },
      signatories,
    },
  })
  return letters.map(({ modelLetter, ...letter }) => ({
    ...letter,
    signatories: linesOf(letter.locale, letter.signatories, modelLetter.publicRedaction).map((lines) =>
      lines.join(', '),
    ),
  }))
}
