import { dayOf, hour } from '@/features/days'
import type { TextPart } from '@/features/petitions/rules'
import type { PaperState, PetitionState, ReaderShare } from '@/generated/prisma/enums'

/** What people write into the row of a sheet, beside number and signature. */
export type SheetField = 'name' | 'city' | 'country' | 'role' | 'organisation'

/** A sheet to sign a petition on paper, with the text in one of its languages. */
export interface PaperSheet {
  /** Language of who asked for it: for words where the site does not speak that of the text. */
  locale: string
  textLocale: string
  title: string
  addresseeLine: string
  summary: string
  parts: { part: TextPart; text: string; headed: boolean }[]
  demands: string[]
  version: number
  /** SHA-256 of the text as it is published. */
  hash: string
  fields: { field: SheetField; required: boolean }[]
  /** Questions that a signature needs an answer to; the options of a choice. */
  questions: { label: string; options: string[] }[]
  /** What the addressee gets of a signer, at most. */
  addresseeGets: ReaderShare
  /** Who is responsible for what is written on it. */
  team: string
  /** Where it is signed online, and where the text is. */
  signUrl: string
  textUrl: string
  demo: boolean
}

/** Where a petition's sheet is, in the language of its page and, where that is another, of its text. */
export function sheetPath(locale: string, slug: string, language = locale): string {
  return `/${locale}/petitions/${slug}/sheet.pdf${language === locale ? '' : `?language=${language}`}`
}

/** Who signs on paper signs now: there is a sheet until the petition ends, also before it takes signatures. */
export function hasSheet({ state, closesAt }: { state: PetitionState; closesAt: Date | null }, now: Date): boolean {
  return state === 'open' && (closesAt === null || closesAt > now)
}

/** The most that one batch may hold. */
export const mostInBatch = 100_000
/** Batches of one petition, with those that were taken off. */
export const mostBatches = 1_000
/** Scans of one batch, and their bytes together. */
export const mostScans = 12
export const mostScanBytes = 40 * 1024 * 1024

/** What can be done with a batch, as its history has it. */
export const paperActs = ['enter', 'correct', 'count', 'return', 'remove', 'restore', 'scan', 'scan-remove'] as const
export type PaperAct = (typeof paperActs)[number]

/** Acts by which one answers for the number: none of those who did them may check it. */
const writing: readonly PaperAct[] = ['enter', 'correct']

/** Everybody who entered or corrected a batch, whatever role and name they have by now. */
export function authorsOf(changes: readonly { act: string; by: string }[]): string[] {
  return [...new Set(changes.filter(({ act }) => writing.some((one) => one === act)).map(({ by }) => by))]
}

/** Paper may still come in until the petition is in the hands of its addressee. */
export function takesPaper(state: PetitionState): boolean {
  return state === 'open' || state === 'closed'
}

/** Somewhere on earth the next day has begun. */
const ahead = 14 * hour

/** What is wrong with the day of a batch; undefined where nothing is. */
export function judgeDay(
  collectedOn: Date,
  { begunAt, now }: { begunAt: Date; now: Date },
): 'future' | 'too-early' | undefined {
  if (collectedOn.getTime() > now.getTime() + ahead) return 'future'
  return collectedOn < dayOf(begunAt) ? 'too-early' : undefined
}

/** What is looked at when a number is to be counted. */
export interface CheckedBatch {
  state: PaperState
  revision: number
  number: number
  authors: readonly string[]
}

export type CheckFault = 'not-now' | 'changed' | 'own' | 'number'

/**
 * What counting a batch comes to for whoever checks it: they did not write it, they saw what stands here now, and came to the
 * same number.
 */
export function judgeCheck(
  batch: CheckedBatch,
  check: { by: string; revision: number; number: number },
): CheckFault | undefined {
  if (batch.state !== 'entered') return 'not-now'
  if (batch.revision !== check.revision) return 'changed'
  if (batch.authors.includes(check.by)) return 'own'
  return batch.number === check.number ? undefined : 'number'
}

/** Who is alone on a team waits so long until their mailed link counts: time to notice what another did in their name. */
export const paperAloneWait = 24 * hour

/** The link by which they count what they wrote. */
export const checkLink = { kind: 'paper_check', opens: 'check_paper', wait: paperAloneWait } as const

/** True once a mailed link may count what was written at that time. */
export function mayCheckAlone(writtenAt: Date, now: Date): boolean {
  return now.getTime() - writtenAt.getTime() >= paperAloneWait
}

/** Pages of paper on the desk. */
export const paperPath = {
  ofPetition: (locale: string, petitionId: string) => `/${locale}/desk/petitions/${petitionId}/paper`,
  one: (locale: string, id: string) => `/${locale}/desk/paper/${id}`,
  scans: (locale: string, id: string) => `/${locale}/desk/paper/${id}/scans`,
  check: (locale: string, id: string, token: string) => `/${locale}/desk/paper/${id}/check/${token}`,
}
