import type { Context } from '@/features/context'
import { deliveryFields, showDelivery, thatSetOut } from '@/features/deliveries/show-delivery'
import { type NamedOffice, namedOffice } from '@/features/forms-of-address/name-office'
import type { LetterState } from '@/generated/prisma/enums'
import { confirmedSignatories, redactSignatories } from './redact-signatory'
import { sentLetters } from './rules'

/** The office a letter went to, as far as its page and the board name it. */
export type OfficeView = NamedOffice & { id: string }

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
      addressee: { select: { id: true, ...namedOffice } },
      signatories: confirmedSignatories,
      deliveries: { where: thatSetOut, orderBy: { id: 'asc' }, select: deliveryFields },
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
    deliveries: deliveries.map(showDelivery),
    signatories: redactSignatories(letter.locale, letter.signatories, letter.modelLetter.publicRedaction),
    /** The letter whose refusal this one answers, and those that answer its own. */
    follows: follows && isOut(follows) ? follows.id : undefined,
    followedBy: followedBy.filter(isOut).map(({ id: next, datedOn }) => ({ id: next, datedOn })),
  }
}

function isOut({ state, publishedText }: { state: LetterState; publishedText: string | null }): boolean {
  return publishedText !== null && sentLetters.includes(state)
}
export type SentLetter = NonNullable<Awaited<ReturnType<typeof readSentLetter>>>
