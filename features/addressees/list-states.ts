import type { Context } from '@/features/context'

/** A state with missions in the directory. */
export interface ListedState {
  state: string
  missions: number
  /** Countries in which it has any. */
  countries: number
}

/** The states that have missions abroad, by code. */
export async function listStates({ db }: Context): Promise<ListedState[]> {
  return db.$queryRaw<ListedState[]>`
    SELECT state, count(*)::int AS missions, count(DISTINCT host_country)::int AS countries
    FROM addressees WHERE removed_at IS NULL AND host_country <> state GROUP BY state ORDER BY state`
}

/** A country in which missions of others sit. */
export interface ListedHost {
  country: string
  missions: number
  /** States that have one there. */
  states: number
}

/** The countries in which missions of others sit, by code. */
export async function listHosts({ db }: Context): Promise<ListedHost[]> {
  return db.$queryRaw<ListedHost[]>`
    SELECT host_country AS country, count(*)::int AS missions, count(DISTINCT state)::int AS states
    FROM addressees WHERE removed_at IS NULL AND host_country <> state GROUP BY host_country ORDER BY 1`
}
