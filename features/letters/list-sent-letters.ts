import type { Context } from '@/features/context'
import { namedOffice } from '@/features/forms-of-address/name-office'
import { confirmedSignatories, redactSignatories } from './redact-signatory'
import { sentLetters } from './rules'

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
      addressee: { select: { id: true, ...namedOffice } },
      modelLetter: { select: { publicRedaction: true } },
      signatories: confirmedSignatories,
    },
  })
  return letters.map(({ modelLetter, ...letter }) => ({
    ...letter,
    signatories: redactSignatories(letter.locale, letter.signatories, modelLetter.publicRedaction).map((lines) =>
      lines.join(', '),
    ),
  }))
}
