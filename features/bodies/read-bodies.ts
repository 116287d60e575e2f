import type { Context } from '@/features/context'
import { type NamedOffice, namedOffice } from '@/features/forms-of-address/name-office'

/** An office that a model letter also goes to. */
export type Body = NamedOffice & { id: string }

/** The bodies of a model letter in the organisers' order; one that is gone from the directory is left out. */
export async function readBodies({ db }: Pick<Context, 'db'>, modelLetterId: string): Promise<Body[]> {
  const rows = await db.letterBody.findMany({
    where: { modelLetterId, addressee: { removedAt: null } },
    orderBy: [{ position: 'asc' }, { addresseeId: 'asc' }],
    select: { addressee: { select: { id: true, ...namedOffice } } },
  })
  return rows.map(({ addressee }) => addressee)
}
