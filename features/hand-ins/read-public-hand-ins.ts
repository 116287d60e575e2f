import type { Context } from '@/features/context'
import { groupOf, type OutcomeGroup } from '@/features/deliveries/rules'
import { pickTranslation } from '@/features/places/pick-translation'
import type { DeliveryOutcome } from '@/generated/prisma/enums'

/** Words for the page, and their language. */
export interface SaidWords {
  locale: string
  words: string
}

/** A hand-in as everybody may see it. */
export interface PublicHandIn {
  id: string
  goneOn: Date
  place: string
  outcome: DeliveryOutcome | null
  group: OutcomeGroup | undefined
  words: SaidWords | undefined
  /** Ids of the pictures that an organiser made public (`photoPath`). */
  photos: string[]
  answer: { on: Date; words: SaidWords | undefined; scans: string[] } | undefined
}

/** What was told of bringing a petition to its addressee, in the order in which it was, in the asked language or its own. */
export async function readPublicHandIns(
  { db }: Pick<Context, 'db'>,
  petition: { id: string; originalLocale: string },
  asked: string,
): Promise<PublicHandIn[]> {
  const rows = await db.handIn.findMany({
    where: { petitionId: petition.id },
    orderBy: [{ goneOn: 'asc' }, { notedAt: 'asc' }],
    select: {
      id: true,
      goneOn: true,
      place: true,
      outcome: true,
      answeredOn: true,
      texts: { select: { locale: true, words: true, answer: true } },
      pictures: { where: { public: true }, orderBy: { id: 'asc' }, select: { id: true, kind: true } },
    },
  })
  return rows.map(({ texts, pictures, answeredOn, ...row }) => {
    const say = (of: 'words' | 'answer') => {
      const said = texts.map((text) => ({ locale: text.locale, words: text[of] })).filter(({ words }) => words !== '')
      return pickTranslation(said, asked, petition.originalLocale)
    }
    const shown = (kind: 'photo' | 'scan') => pictures.filter((one) => one.kind === kind).map(({ id }) => id)
    return {
      ...row,
      group: row.outcome ? groupOf(row.outcome) : undefined,
      words: say('words'),
      photos: shown('photo'),
      answer: answeredOn ? { on: answeredOn, words: say('answer'), scans: shown('scan') } : undefined,
    }
  })
}
