import type { Writer } from '@/features/context'
import { applyParts, parseDifferences } from './apply-parts'
import { changeEntry, lockEntry } from './change-entry'
import { type EditableDirectory, hasAnotherEditor } from './load-directory'
import { noteUndone } from './undo-change'

/** A proposal as it is kept. */
export interface Proposed {
  addresseeId: string
  proposal: unknown
  /** The organiser whose change waits; null for a reader's. */
  proposedBy: string | null
  parts: unknown
  sourceUrl: string
  note: string | null
}

export interface ChangeRefusal {
  ok: false
  /**
   * `nothing`: no field was chosen. `own`: whoever proposed it, and somebody else could decide. `outdated`: what it
   * changes is no longer as it was.
   */
  reason: 'not-found' | 'nothing' | 'no-reason' | 'own' | 'outdated'
}

export type Verdict =
  | { ok: true; state: 'accepted' | 'rejected'; reason: string | null; waits: boolean }
  | ChangeRefusal

/**
 * Takes over what another organiser changed of where letters go, whole. Whoever proposed it may not, unless nobody else
 * is left; it is then marked as done alone. Runs in the caller's transaction.
 */
export async function acceptChange(
  { db, now }: { db: Writer; now: Date },
  change: Proposed & { correctionId: string; directory: EditableDirectory },
): Promise<Verdict> {
  const { addresseeId, proposedBy, sourceUrl: source, correctionId, directory } = change
  const alone = proposedBy === directory.by
  if (alone && (await hasAnotherEditor({ db }, directory.by))) return { ok: false, reason: 'own' }
  const entry = await lockEntry({ db }, addresseeId)
  if (!entry) return { ok: false, reason: 'not-found' }
  const after = applyParts(entry, parseDifferences(change.parts), now)
  if (!after) return { ok: false, reason: 'outdated' }
  const organiserId = directory.by
  if (!(await noteUndone({ db, now }, { addresseeId, source, organiserId }))) return { ok: false, reason: 'outdated' }
  await changeEntry({ db, now }, { addressee: { id: addresseeId }, after, source, organiserId, correctionId, alone })
  return { ok: true, state: 'accepted', reason: null, waits: false }
}
