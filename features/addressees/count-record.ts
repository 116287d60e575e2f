import { day } from '@/features/days'

/** What one telling says of a letter, in the words of the record. */
export type Said = 'taken' | 'refused' | 'promised' | 'answered' | 'unanswered' | 'other'

/** One letter's way to a door, as far as the record counts it. */
export interface Recorded {
  letterId: string
  byHand: boolean
  /** The day it was posted or handed over; else the day on the letter. */
  setOutOn: Date
  /** What was told, the last word last; empty while nobody has told anything. */
  told: readonly { said: Said; on: Date | null; dueOn: Date | null }[]
  /** Days on which published replies to it came in. */
  replies: readonly Date[]
}

/** The numbers of a record, in their order on the page. Each opens the deliveries it counts. */
export const recordShows = ['letters', 'hand-ins', 'refused', 'kept', 'broken', 'open', 'replies'] as const
export type RecordShow = (typeof recordShows)[number]

export type RecordNumbers = Record<RecordShow, number> & {
  /** Days from setting out to the first reply, the middle one; undefined without a reply whose day is known. */
  medianDays: number | undefined
}

/** The deliveries behind one number of a record, in the order given. Letters are counted once however often they went. */
export function showRecord<T extends Recorded>(record: readonly T[], show: RecordShow, now: Date): T[] {
  if (show === 'letters') {
    const seen = new Set<string>()
    return record.filter(({ letterId }) => !seen.has(letterId) && seen.add(letterId))
  }
  return record.filter((one) => isShown(one, show, now))
}

function isShown(one: Recorded, show: Exclude<RecordShow, 'letters'>, now: Date): boolean {
  const said = lastSaid(one)
  if (show === 'hand-ins') return one.byHand && (said === 'taken' || said === 'promised' || said === 'answered')
  if (show === 'refused') return said === 'refused'
  if (show === 'replies') return said === 'answered' || one.replies.length > 0
  return promiseOf(one, now) === show
}

/** Counts a record: every number is as long as the list it opens. */
export function countRecord(record: readonly Recorded[], now: Date): RecordNumbers {
  const numbers = Object.fromEntries(recordShows.map((show) => [show, showRecord(record, show, now).length]))
  const days = record.flatMap((one) => daysToReply(one) ?? [])
  return { ...(numbers as Record<RecordShow, number>), medianDays: median(days) }
}

/**
 * What became of a promise: kept when a reply came after it, on time or late; broken when its day has gone by, or it was
 * said that none came; open until then. Undefined where none was made, or where it was told since that there was none.
 */
export function promiseOf(one: Recorded, now: Date): 'kept' | 'broken' | 'open' | undefined {
  const promise = one.told.findLast(({ said }) => said === 'promised')
  if (!promise) return undefined
  const last = one.told.at(-1)
  const since = promise.on?.getTime() ?? 0
  if (last?.said === 'answered' || one.replies.some((on) => on.getTime() >= since)) return 'kept'
  if (last?.said === 'unanswered') return 'broken'
  if (last !== promise) return undefined
  return promise.dueOn && promise.dueOn.getTime() + day <= now.getTime() ? 'broken' : 'open'
}

/** Whole days from setting out to the first reply; undefined while none has come, or where its day is not known. */
export function daysToReply({ setOutOn, told, replies }: Recorded): number | undefined {
  const answered = told.filter(({ said }) => said === 'answered').flatMap(({ on }) => on ?? [])
  const first = Math.min(...[...replies, ...answered].map((on) => on.getTime()))
  if (!Number.isFinite(first)) return undefined
  return Math.max(0, Math.round((first - setOutOn.getTime()) / day))
}

/** The middle of some numbers; of an even count half-way between the two, rounded to whole. Undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : Math.round((low + high) / 2)
}

function lastSaid({ told }: Recorded): Said | undefined {
  return told.at(-1)?.said
}
