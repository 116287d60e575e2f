/** Gives a value that was read at most a while ago. */
export type Cached<T> = () => Promise<T>

/** Reads a value when it is asked for, and keeps it for `ms`; a reading that failed is not kept. */
export function cached<T>(ms: number, read: () => Promise<T>): Cached<T> {
  let value: Promise<T> | undefined
  // A clock that never jumps: set back by an hour, the other one would keep a value for that long.
  let readAt = 0
  return () => {
    if (value === undefined || performance.now() - readAt > ms) {
      readAt = performance.now()
      value = read()
      value.catch(() => {
        value = undefined
      })
    }
    return value
  }
}
