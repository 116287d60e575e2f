/** Rows that one statement deletes: far from the time limit of a statement, with all that hangs on them. */
export const batch = 5_000

/** Repeats a deletion of at most {@link batch} rows until nothing is left of it. Returns how many rows went. */
export async function deleteInBatches(deleteSome: () => PromiseLike<number>): Promise<number> {
  for (let total = 0; ; ) {
    const deleted = await deleteSome()
    total += deleted
    if (deleted < batch) return total
  }
}
