import { day, hour } from '@/features/days'

/** Bytes of the largest file of people. */
export const largestPeopleFile = 24 * 1024 * 1024
/** A file that somebody is looking at is forgotten after so long. */
export const draftLife = hour
/** An import that nobody approves ends after so long, with everybody in it. */
export const importLife = 7 * day
/** Who is alone on a team waits so long until their mailed link approves. */
export const importAloneWait = 24 * hour
/** Imports of one petition that may wait for approval at a time. */
export const mostWaitingImports = 5

/** Pages of the desk about what was collected elsewhere. */
export const collectedPath = {
  ofPetition: (locale: string, petitionId: string) => `/${locale}/desk/petitions/${petitionId}/collected`,
  upload: (locale: string, petitionId: string) => `/${locale}/desk/petitions/${petitionId}/collected/upload`,
  draft: (locale: string, petitionId: string) => `/${locale}/desk/petitions/${petitionId}/collected/new`,
  progress: (locale: string, petitionId: string) => `/${locale}/desk/petitions/${petitionId}/collected/progress`,
  one: (locale: string, id: string) => `/${locale}/desk/collected/${id}`,
  approve: (locale: string, id: string, token: string) => `/${locale}/desk/collected/${id}/approve/${token}`,
}
