import { listPermitted } from '@/features/access/list-permitted'
import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import { deletionDay } from '@/features/signatures/rules'
import { hasSheet, takesPaper } from './rules'

/** A text that sheets may have had. */
export interface SheetText {
  version: number
  locale: string
}

/** What the desk has to know of a petition to enter paper. */
export interface PaperPetition {
  slug: string
  title: string
  /** Texts people could sign, the current version first. */
  texts: SheetText[]
  current: SheetText
  /** Batches may still be entered, corrected and checked. */
  open: boolean
  /** The sheet can be printed. */
  prints: boolean
  /** Somebody else on the team may check what this organiser enters. */
  alone: boolean
  begunAt: Date
  /** When sheets and photos are to be destroyed, once the petition has ended. */
  destroyOn: Date | null
}

/** Reads a petition for the pages about its signatures on paper, with its title in the language of its reader, or else as it was written. */
export async function readPaperPetition(
  { db, now }: Context,
  { id, teamId, by }: Permitted<'countPaper', { id: string; teamId: string }>,
  reader: string,
): Promise<PaperPetition> {
  const petition = await db.petition.findUniqueOrThrow({
    where: { id },
    select: {
      slug: true,
      state: true,
      createdAt: true,
      closesAt: true,
      closedAt: true,
      handedInAt: true,
      originalLocale: true,
      currentVersion: true,
      versions: {
        orderBy: { number: 'desc' },
        select: { number: true, translations: { orderBy: { locale: 'asc' }, select: { locale: true, title: true } } },
      },
    },
  })
  const { slug, state, closesAt, closedAt, handedInAt, originalLocale, currentVersion: version, versions } = petition
  const ends = [closesAt, closedAt].filter((end) => end !== null).sort((a, b) => a.getTime() - b.getTime())
  const endedAt = ends[0] ?? null
  const shown = versions.find(({ number }) => number === version)?.translations ?? []
  return {
    slug,
    title: pickTranslation(shown, reader, originalLocale)?.title ?? '',
    texts: versions.flatMap(({ number, translations }) =>
      translations.map(({ locale }) => ({ version: number, locale })),
    ),
    current: { version, locale: originalLocale },
    open: takesPaper(state),
    prints: hasSheet({ state, closesAt }, now),
    alone: (await listPermitted(db, teamId, 'countPaper')).every((one) => one === by),
    begunAt: petition.createdAt,
    destroyOn: handedInAt
      ? deletionDay({ handedInAt, endedAt })
      : endedAt && deletionDay({ handedInAt: new Date(8.64e15), endedAt }),
  }
}
