import { hour } from '@/features/days'
import { isInWindow, nextQuarter, type QueuePlace, type SendingWindow } from './sending-window'

/** What is further away is not told. */
const farthest = 366 * 24 * hour

/** When the next letter may follow one that was released now: an even spread that keeps the cap at once. */
export function nextRelease(now: Date, hourlyCap: number): Date {
  return new Date(now.getTime() + gap(hourlyCap))
}

/**
 * About when a letter goes out that has `ahead` others before it in a queue that is next open at `nextAt`. Undefined
 * when that is more than a year away.
 */
export function goesOutAt(
  ahead: number,
  queue: { now: Date; nextAt: Date | null; place: QueuePlace; window: SendingWindow; hourlyCap: number },
): Date | undefined {
  const { now, nextAt, place, window, hourlyCap } = queue
  const begin = Math.max(now.getTime(), nextAt?.getTime() ?? 0)
  let open = ahead * gap(hourlyCap)
  for (let at = begin; at < begin + farthest; ) {
    const end = nextQuarter(at)
    if (isInWindow(new Date(at), place, window)) {
      if (open < end - at) return new Date(at + open)
      open -= end - at
    }
    at = end
  }
  return undefined
}

/** How many days of the window it takes to send so many letters. */
export function daysToGo(count: number, window: SendingWindow, hourlyCap: number): number {
  return Math.ceil(count / (hourlyCap * (window.windowTo - window.windowFrom)))
}

const gap = (hourlyCap: number) => Math.ceil(hour / hourlyCap)
