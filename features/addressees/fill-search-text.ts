import type { Context } from '@/features/context'
import { searchTextOf } from './fold-search'

const chunk = 1_000

/** Writes the search text of entries that have none: those from before there was a search. Returns how many it wrote. */
export async function fillSearchText({ db }: Pick<Context, 'db'>): Promise<number> {
  const rows = await db.addressee.findMany({
    where: { searchText: '' },
    select: { id: true, kind: true, state: true, hostCountry: true, hostCity: true, name: true, names: true },
  })
  for (let at = 0; at < rows.length; at += chunk) {
    const some = rows.slice(at, at + chunk)
    await db.$executeRaw`
      UPDATE addressees SET search_text = filled.text
      FROM unnest(${some.map(({ id }) => id)}::uuid[], ${some.map(searchTextOf)}::text[]) AS filled (id, text)
      WHERE addressees.id = filled.id AND addressees.search_text = ''`
  }
  return rows.length
}
