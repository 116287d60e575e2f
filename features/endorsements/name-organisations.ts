import type { Writer } from '@/features/context'
import { countryName } from '@/features/places/name-country'

/** An organisation as a printed list names it. */
export interface NamedOrganisation {
  name: string
  /** Where it is: "Newcastle, United Kingdom". */
  line: string
}

/** The organisations that are shown, for paper: in the order of their names, each once. */
export async function nameOrganisations(db: Writer, petitionId: string, locale: string): Promise<NamedOrganisation[]> {
  const rows = await db.endorsement.findMany({
    where: { petitionId, state: 'shown' },
    orderBy: [{ folded: 'asc' }, { country: 'asc' }, { id: 'asc' }],
    distinct: ['folded', 'country'],
    select: { name: true, town: true, country: true },
  })
  return rows.map(({ name, town, country }) => ({
    name,
    line: [town, countryName(country, locale)].filter(Boolean).join(', '),
  }))
}
