import type { Context } from '@/features/context'

/** The numbers of a petition's versions, the newest first. */
export async function listPetitionVersions({ db }: Pick<Context, 'db'>, petitionId: string): Promise<number[]> {
  const rows = await db.petitionVersion.findMany({
    where: { petitionId },
    select: { number: true },
    orderBy: { number: 'desc' },
  })
  return rows.map(({ number }) => number)
}
