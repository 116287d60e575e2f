import { authorities, ministries } from '@/features/addressees/rules'
import type { Context } from '@/features/context'
import { namedOffice } from '@/features/forms-of-address/name-office'
import type { Body } from './read-bodies'

const kinds = [...authorities, ...ministries] as const
/** No state of the lists has as many; courts and prisons of a large one would fill the page. */
const mostListed = 100

/** The offices of a state at home that can be written to beside its missions: the president's first, then ministries. */
export async function listHomeOffices({ db }: Pick<Context, 'db'>, state: string): Promise<Body[]> {
  const rows = await db.addressee.findMany({
    where: { state, removedAt: null, kind: { in: [...kinds] } },
    orderBy: { id: 'asc' },
    take: mostListed,
    select: { id: true, ...namedOffice },
  })
  const rank = ({ kind }: Body) => (kinds as readonly string[]).indexOf(kind)
  return rows.sort((a, b) => rank(a) - rank(b))
}
