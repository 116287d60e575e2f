import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { PetitionKey } from '@/features/petitions/load-petition'
import { readShares } from '@/features/signatures/read-shares'
import { deletionDay } from '@/features/signatures/rules'
import { hasDossier } from './has-dossier'
import { listFetchedCopies } from './list-fetched-copies'

/** All that the desk knows of handing in a petition. */
export type DeskHandIns = Awaited<ReturnType<typeof readDeskHandIns>>
export type DeskHandIn = DeskHandIns['handIns'][number]
export type DeskPicture = DeskHandIn['pictures'][number]

/** Reads every hand-in of a petition, what each copy of its dossier may show, and when what is sealed is deleted. */
export async function readDeskHandIns({ db, now }: Context, petition: Permitted<Ability, PetitionKey>) {
  const { id } = petition
  const { handedInAt, closesAt, closedAt, currentVersion } = await db.petition.findUniqueOrThrow({
    where: { id },
    select: { handedInAt: true, closesAt: true, closedAt: true, currentVersion: true },
  })
  const handIns = await db.handIn.findMany({
    where: { petitionId: id },
    orderBy: [{ goneOn: 'asc' }, { notedAt: 'asc' }],
    select: {
      id: true,
      goneOn: true,
      place: true,
      byWhom: true,
      outcome: true,
      withoutDossier: true,
      answeredOn: true,
      texts: { orderBy: { locale: 'asc' }, select: { locale: true, words: true, answer: true } },
      pictures: { orderBy: { id: 'asc' }, select: { id: true, fileId: true, kind: true, public: true } },
    },
  })
  const version = await db.petitionVersion.findUniqueOrThrow({
    where: { petitionId_number: { petitionId: id, number: currentVersion } },
    select: { translations: { orderBy: { locale: 'asc' }, select: { locale: true } } },
  })
  const ends = [closesAt, closedAt].filter((end) => end !== null).sort((a, b) => a.getTime() - b.getTime())
  const locales = version.translations.map(({ locale }) => locale)
  return {
    handIns,
    shares: await readShares({ db }, id),
    hasDossier: await hasDossier({ db }, id),
    fetched: await listFetchedCopies({ db }, id),
    /** Languages in which something can be said on the page, the petition's own first. */
    locales: [petition.originalLocale, ...locales.filter((locale) => locale !== petition.originalLocale)],
    handedInAt,
    /** When what is sealed is deleted: since it was handed in, or if that is noted now. */
    deletedOn: deletionDay({ handedInAt: handedInAt ?? now, endedAt: ends[0] ?? null }),
  }
}
