/** What was, is and would be again; the newest past and the nearest future come last. */
export interface History<Value> {
  past: readonly Value[]
  present: Value
  future: readonly Value[]
  /** Where and when the last change was made (ms), so that typing in one place is undone in one step. */
  last: { place: string; at: number } | null
}

const longestPause = 1_500
const mostSteps = 200

/** A value that nothing has been changed of yet. */
export function beginHistory<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], last: null }
}

/** A change at a place. Changes of one place that follow within 1.5 s are one step. */
export function changeHistory<Value>(
  history: History<Value>,
  present: Value,
  place: string,
  at: number,
): History<Value> {
  const { past, last } = history
  const goesOn = last !== null && last.place === place && at - last.at < longestPause
  return {
    past: goesOn ? past : [...past, history.present].slice(-mostSteps),
    present,
    future: [],
    last: { place, at },
  }
}

/** One step back; where there is none, all stays. */
export function undoHistory<Value>(history: History<Value>): History<Value> {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return { past: history.past.slice(0, -1), present: before, future: [...history.future, history.present], last: null }
}

/** One undone step forward again; where there is none, all stays. */
export function redoHistory<Value>(history: History<Value>): History<Value> {
  const after = history.future.at(-1)
  if (after === undefined) return history
  return { past: [...history.past, history.present], present: after, future: history.future.slice(0, -1), last: null }
}
