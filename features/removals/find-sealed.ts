import type { WorkerContext } from '@/features/context'
import { openAsWorker } from '@/features/safety/seal-for-worker'

/** Boxes that are opened at once. */
const batch = 500
const first = '00000000-0000-0000-0000-000000000000'

/** A sealed box, by the id of the row that it belongs to. */
export interface SealedRow {
  id: string
  sealed: Uint8Array
  keyId: string
}

interface Find {
  /** The next boxes behind an id, in the order of the ids, so many at most. */
  next: (after: string, most: number) => Promise<SealedRow[]>
  isTheirs: (opened: unknown) => boolean
  /** Erases those that were found, and returns how many there were. */
  erase: (ids: string[]) => Promise<number>
}

/** Opens all boxes, some at a time, and has those erased that belong to one person. Returns how many were erased. */
export async function findSealed({ keys }: WorkerContext, { next, isTheirs, erase }: Find): Promise<number> {
  let found = 0
  for (let after = first; ; ) {
    const boxes = await next(after, batch)
    const theirs = boxes.filter((box) => isTheirs(openAsWorker(keys, box))).map(({ id }) => id)
    if (theirs.length > 0) found += await erase(theirs)
    const last = boxes.at(-1)
    if (!last || boxes.length < batch) return found
    after = last.id
  }
}
