import type { Context } from '@/features/context'
import { cityName } from '@/features/places/name-city'
import { countryName } from '@/features/places/name-country'
import type { Prisma } from '@/generated/prisma/client'

interface Order {
  by: 'state' | 'hostCountry'
  descending: boolean
  /** Whose alphabet counts. */
  locale: string
  from: number
  take: number
}

/**
 * The ids of one page of entries in the alphabet of a language: by the name of the state or of the country they sit in,
 * then by country, city and state. The database knows codes alone, so that only the groups a page shows are read.
 */
export async function orderEntries(
  { db }: Pick<Context, 'db'>,
  where: Prisma.AddresseeWhereInput,
  { by, descending, locale, from, take }: Order,
): Promise<string[]> {
  const { compare } = new Intl.Collator(locale)
  const counts = await db.addressee.groupBy({ by: [by], where, _count: { _all: true } })
  const named = counts.map((one) => ({ code: one[by], name: countryName(one[by], locale), count: one._count._all }))
  const groups = named.toSorted(
    (a, b) => (descending ? -1 : 1) * (compare(a.name, b.name) || (a.code < b.code ? -1 : 1)),
  )
  const shown: string[] = []
  let passed = 0
  let before = 0
  for (const { code, count } of groups) {
    if (passed + count <= from) before += count
    else if (passed < from + take) shown.push(code)
    passed += count
  }
  const rows = await db.addressee.findMany({
    where: { AND: [where, { [by]: { in: shown } }] },
    select: { id: true, state: true, hostCountry: true, hostCity: true },
  })
  const placeOf = new Map(shown.map((code, at) => [code, at]))
  const city = ({ hostCity, hostCountry }: (typeof rows)[number]) =>
    hostCity === null ? '' : cityName(hostCity, locale, hostCountry)
  const name = (code: string) => countryName(code, locale)
  return rows
    .toSorted(
      (a, b) =>
        (placeOf.get(a[by]) ?? 0) - (placeOf.get(b[by]) ?? 0) ||
        compare(name(a.hostCountry), name(b.hostCountry)) ||
        compare(city(a), city(b)) ||
        compare(name(a.state), name(b.state)) ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(from - before, from - before + take)
    .map(({ id }) => id)
}
