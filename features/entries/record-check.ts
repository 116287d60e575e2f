import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { changeEntry, lockEntry } from './change-entry'
import type { EditableDirectory } from './load-directory'
import { typedSource } from './rules'
import type { CheckForm } from './schema'

/**
 * Notes that somebody made sure that an entry is right: how, on which day, in what words. Closes the checks that were
 * open for it, and an address that had been turned off by a bounce stays off: only who asked about it knows.
 */
export async function recordCheck(
  { db, now }: Context,
  { directory, id, form }: { directory: EditableDirectory; id: string; form: CheckForm },
): Promise<{ ok: true; closed: number } | { ok: false; reason: 'not-found' }> {
  const { by, byName, teamId } = directory
  return db.$transaction(async (tx) => {
    const entry = await lockEntry({ db: tx }, id)
    if (!entry) return { ok: false, reason: 'not-found' }
    const after = { ...entry, checkedBy: byName, checkedOn: form.on, checkMethod: form.method }
    const source = typedSource(form.note || byName)
    await changeEntry({ db: tx, now }, { addressee: { id }, after, source, organiserId: by })
    const { count } = await tx.addresseeCheck.updateMany({
      where: { addresseeId: id, closedAt: null },
      data: { closedAt: now, closedBy: by, result: 'confirmed', openKey: null },
    })
    await recordAction(tx, { by, teamId, action: 'entry.check', object: `addressee:${id}`, at: now })
    return { ok: true, closed: count }
  })
}
