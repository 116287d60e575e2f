import type { WorkerKeys } from './schema'
import { openAsWorker, type Sealed, sealAsWorker } from './seal-for-worker'

/** A sealed correction beside the box that it is about; nothing is kept in a box that is null. */
export interface SealedCorrection {
  id: bigint
  /** Whose box it is. */
  owner: string
  sealed: Uint8Array
  keyId: string
  box: Uint8Array | null
  boxKeyId: string | null
}

interface Merge {
  /** Makes one of what was sealed first and of its corrections, in the order in which they were made. */
  merge: (kept: unknown, corrections: unknown[]) => object
  /** Writes the new box, where some of these corrections are still there, and deletes them; deletes them alone without one. */
  write: (owner: string, ids: bigint[], box: Sealed | null) => Promise<unknown>
}

/**
 * Puts corrections that web could only seal beside a box into it, each owner's at once. Of two workers at the same time the
 * second finds no correction left, or one that came later: it has read the others with it.
 */
export async function mergeSealed(
  keys: WorkerKeys,
  rows: readonly SealedCorrection[],
  { merge, write }: Merge,
): Promise<void> {
  for (const [owner, ofOne] of Map.groupBy(rows, (row) => row.owner)) {
    const ids = ofOne.map(({ id }) => id)
    const [first] = ofOne
    if (!first?.box || !first.boxKeyId) {
      await write(owner, ids, null)
      continue
    }
    const corrections = ofOne.map((row) => openAsWorker(keys, row))
    const kept = openAsWorker(keys, { sealed: first.box, keyId: first.boxKeyId })
    await write(owner, ids, sealAsWorker(keys, merge(kept, corrections)))
  }
}
