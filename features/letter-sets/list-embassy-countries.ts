import { embassies } from '@/features/addressees/rules'
import type { Context } from '@/features/context'

/** The countries in which a state has an embassy of its own, by code. */
export async function listEmbassyCountries({ db }: Pick<Context, 'db'>, state: string): Promise<string[]> {
  const rows = await db.coverage.findMany({
    where: {
      state,
      kind: 'resident',
      country: { not: state },
      addressee: { removedAt: null, kind: { in: [...embassies] } },
    },
    distinct: ['country'],
    orderBy: { country: 'asc' },
    select: { country: true },
  })
  return rows.map(({ country }) => country)
}
