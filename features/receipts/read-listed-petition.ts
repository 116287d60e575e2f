import type { Context } from '@/features/context'

/** The id of the petition of that address, where everybody may read it; undefined for a draft and an unknown one. */
export async function readListedPetition({ db }: Pick<Context, 'db'>, slug: string): Promise<string | undefined> {
  const where = { slug, state: { not: 'draft' }, campaign: { state: { not: 'draft' } } } as const
  return (await db.petition.findFirst({ where, select: { id: true } }))?.id
}
