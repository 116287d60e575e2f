import type { Context } from '@/features/context'
import { type DeliveryView, deliveryFields, showDelivery, thatSetOut } from '@/features/deliveries/show-delivery'
import { namedOffice } from '@/features/forms-of-address/name-office'
import type { OfficeView } from './read-sent-letter'
import { confirmedSignatories, redactSignatories } from './redact-signatory'
import { sentLetters } from './rules'

/** One line of what supporters tell: a letter that is published, or a delivery whose outcome was told. */
export interface ToldOutcome {
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
export async function listToldOutcomes({ db }: Context, campaignId: string): Promise<ToldOutcome[]> {
  const rows = await db.delivery.findMany({
    where: {
      letter: {
        origin: 'supporter',
        state: { in: [...sentLetters] },
        modelLetter: { campaignId, state: { not: 'draft' } },
      },
      OR: [{ public: true }, { letter: { publishedText: { not: null } }, ...thatSetOut }],
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
          addressee: { select: { id: true, ...namedOffice } },
          signatories: confirmedSignatories,
          modelLetter: { select: { slug: true, publicRedaction: true } },
        },
      },
    },
  })
  return rows.map(({ letter, ...row }) => ({
    delivery: showDelivery(row),
    office: letter.addressee,
    locale: letter.locale,
    signatories:
      letter.publishedSubject === null
        ? []
        : redactSignatories(letter.locale, letter.signatories, letter.modelLetter.publicRedaction).map((lines) =>
            lines.join(', '),
          ),
    letter: letter.publishedSubject === null ? undefined : { id: letter.id, slug: letter.modelLetter.slug },
  }))
}
