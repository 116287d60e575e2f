import type { Context } from '@/features/context'
import type { AddresseeKind } from '@/generated/prisma/enums'
import { countReach, type Reach } from './count-reach'

/** How many missions of other states sit in a country, by kind. */
export async function countMissionsIn({ db }: Context, country: string): Promise<Map<AddresseeKind, number>> {
  const rows = await db.addressee.groupBy({
    by: ['kind'],
    where: { hostCountry: country, state: { not: country }, removedAt: null },
    _count: { _all: true },
  })
  return new Map(rows.map(({ kind, _count }) => [kind, _count._all]))
}

/** How the missions of a state abroad can be reached; with `home` its offices at home as well. */
export async function readReach({ db }: Context, state: string, { home = false } = {}): Promise<Reach> {
  const rows = await db.addressee.findMany({
    where: { state, removedAt: null, ...(home ? {} : { hostCountry: { not: state } }) },
    select: {
      hostCity: true,
      addressLines: true,
      contacts: { where: { offAt: null }, select: { channel: true, purpose: true } },
    },
  })
  return countReach(rows)
}

/** How many missions abroad have a postal address, and how many a mailbox that letters go to. */
export async function countReachable({ db }: Context): Promise<{ posted: number; mailed: number }> {
  const [counted] = await db.$queryRaw<{ posted: number; mailed: number }[]>`
    SELECT count(*) FILTER (WHERE cardinality(address_lines) > 0)::int AS posted,
      count(*) FILTER (WHERE EXISTS (SELECT FROM addressee_contacts c WHERE c.addressee_id = a.id
        AND c.channel = 'email' AND c.purpose <> 'consular' AND c.off_at IS NULL))::int AS mailed
    FROM addressees a WHERE removed_at IS NULL AND host_country <> state`
  return counted ?? { posted: 0, mailed: 0 }
}
