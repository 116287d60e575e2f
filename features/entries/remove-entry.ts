import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { lockEntry } from './change-entry'
import type { EditableDirectory } from './load-directory'
import { typedSource } from './rules'
import { submitChange } from './submit-change'

/**
 * Takes an entry out of use, or brings it back; its record stays. No letter goes to an entry that is out of use, and the
 * ones that wait for it are called off when their turn comes. Both wait for another organiser, where there is one. A
 * second press changes nothing.
 */
export async function removeEntry(
  { db, now }: Context,
  input: { directory: EditableDirectory; id: string; removed: boolean; source: string },
): Promise<{ ok: true; waits: boolean } | { ok: false; reason: 'not-found' }> {
  const { directory, id, removed, source } = input
  const { by, byName, teamId } = directory
  return db.$transaction(async (tx) => {
    const entry = await lockEntry({ db: tx }, id)
    if (!entry) return { ok: false, reason: 'not-found' }
    const removedAt = removed ? (entry.removedAt ?? now.toISOString()) : null
    const change = {
      addressee: { id },
      after: { ...entry, removedAt },
      source: typedSource(source || byName),
      organiserId: by,
      teamId,
    }
    const { changeId, waits } = await submitChange({ db: tx, now }, change)
    const action = removed ? 'entry.remove' : 'entry.restore'
    if (changeId !== null) await recordAction(tx, { by, teamId, action, object: `addressee:${id}`, at: now })
    return { ok: true, waits }
  })
}
