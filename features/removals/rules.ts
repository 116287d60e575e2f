import { day } from '@/features/days'

/** What nobody approves ends after so long. */
export const removalLife = 7 * day
/** Requests of one team that may be open at a time. */
export const mostRemovals = 20

/** The page of the desk where people are erased. */
export const removalPath = {
  list: (locale: string, teamId: string) => `/${locale}/desk/team/removals?team=${teamId}`,
}
