import { day, hour } from '@/features/days'
import type { ExportState } from '@/generated/prisma/enums'

/** A request that nobody approves ends after so long. */
export const askedLife = 7 * day
/** A file that was made waits so long to be fetched. */
export const fileLife = 24 * hour
/** Who is alone on a team waits so long until their mailed link approves: time to notice what another did in their name. */
export const aloneWait = 24 * hour
/** A worker that says nothing for so long is taken for dead, and another begins anew. */
export const makeLease = 2 * 60_000
/** What could not be made in so many attempts is not tried again. */
export const mostAttempts = 3
/** Requests of one team that may be open at a time. */
export const mostOpen = 20
/** Bytes of one piece of a file in the database. */
export const partSize = 1024 * 1024

/** Somebody still has to decide or to wait; until then it can be refused or taken back. */
export const openStates: readonly ExportState[] = ['asked', 'approved', 'making', 'made']

/** True once a mailed link may approve what was asked for at that time. */
export function mayApproveAlone(askedAt: Date, now: Date): boolean {
  return now.getTime() - askedAt.getTime() >= aloneWait
}

/** When what was asked for or made ends by itself; null where nothing runs out. */
export function exportEnd({ state, askedAt, madeAt }: { state: ExportState; askedAt: Date; madeAt: Date | null }) {
  if (state === 'asked') return new Date(askedAt.getTime() + askedLife)
  return state === 'made' && madeAt ? new Date(madeAt.getTime() + fileLife) : null
}

/** What stands in every file: whose it is, so that what is passed on tells who passed it on. */
export function markOf({ number, asker, at }: { number: number; asker: string; at: Date }): string {
  return `${number} · ${asker} · ${at.toISOString().slice(0, 10)}`
}

/** The name of the file once it is open: "signatures-12-2026-11-30.csv". */
export function fileNameOf({ kind, number, at, ending }: { kind: string; number: number; at: Date; ending: string }) {
  return `${kind}-${number}-${at.toISOString().slice(0, 10)}.${ending}`
}

/** Why an export could not be made: a worker failed at it, or those who answer for it no longer may. */
export const exportTroubles = ['make', 'left'] as const
export type ExportTrouble = (typeof exportTroubles)[number]

/** Pages of exports on the desk. */
export const exportPath = {
  list: (locale: string) => `/${locale}/desk/exports`,
  one: (locale: string, id: string) => `/${locale}/desk/exports/${id}`,
  file: (locale: string, id: string) => `/${locale}/desk/exports/${id}/file`,
  approve: (locale: string, id: string, token: string) => `/${locale}/desk/exports/${id}/approve/${token}`,
  ofPetition: (locale: string, id: string) => `/${locale}/desk/petitions/${id}/export`,
  ofCampaign: (locale: string, id: string) => `/${locale}/desk/campaigns/${id}/export`,
}
