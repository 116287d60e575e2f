import type { Context } from '@/features/context'

/** A version of a petition's text, as somebody chooses among them. */
export interface ChosenVersion {
  number: number
  /** In the language the petition was first written in. */
  title: string
  since: Date
}

/** The versions of a petition's text, the newest first. */
export async function listPetitionVersions({ db }: Pick<Context, 'db'>, petitionId: string): Promise<ChosenVersion[]> {
  const rows = await db.petitionVersion.findMany({
    where: { petitionId },
    select: {
      number: true,
      createdAt: true,
      petition: { select: { originalLocale: true } },
      translations: { select: { locale: true, title: true } },
    },
    orderBy: { number: 'desc' },
  })
  return rows.map(({ number, createdAt, petition, translations }) => ({
    number,
    title: translations.find(({ locale }) => locale === petition.originalLocale)?.title ?? '',
    since: createdAt,
  }))
}
