import { isId } from '@/features/access/ids'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { CheckResult } from '@/generated/prisma/enums'
import { lockEntry } from './change-entry'
import type { EditableDirectory } from './load-directory'
import type { EntrySnapshot } from './schema'
import { submitChange } from './submit-change'

export type CloseCheckOutcome =
  | { ok: true; addresseeId: string; waits: boolean }
  /** `as-before`: said to be corrected, while the address is still the one that failed, turned off. */
  | { ok: false; reason: 'not-found' | 'closed' | 'as-before' }

/**
 * Closes an open check. `confirmed`: the address is right and in use again. `corrected`: the entry was changed, so the
 * address that failed is no longer there or no longer the same. `removed`: the address is taken out; where the check was
 * about no single address, the whole entry is out of use.
 * An address that is turned on and an entry that goes out of use wait for another organiser, where there is one.
 */
export async function closeCheck(
  { db, now }: Context,
  { directory, checkId, result }: { directory: EditableDirectory; checkId: string; result: CheckResult },
): Promise<CloseCheckOutcome> {
  if (!isId(checkId)) return { ok: false, reason: 'not-found' }
  const { by, teamId } = directory
  return db.$transaction(async (tx): Promise<CloseCheckOutcome> => {
    const found = await tx.addresseeCheck.findUnique({ where: { id: checkId }, select: { addresseeId: true } })
    const entry = found && (await lockEntry({ db: tx }, found.addresseeId))
    if (!entry) return { ok: false, reason: 'not-found' }
    const check = await tx.addresseeCheck.findUniqueOrThrow({
      where: { id: checkId },
      select: { addresseeId: true, contactId: true, closedAt: true, reason: true },
    })
    if (check.closedAt !== null) return { ok: false, reason: 'closed' }
    const after = settleCheckOf(entry, check.contactId, result, now)
    if (!after) return { ok: false, reason: 'as-before' }
    const { addresseeId } = check
    const source = `check:${check.reason}:${result}`
    const change = { addressee: { id: addresseeId }, after, source, organiserId: by, teamId }
    const { waits } = await submitChange({ db: tx, now }, change)
    // Until another organiser has decided, the question is not answered.
    if (waits) return { ok: true, addresseeId, waits }
    await tx.addresseeCheck.update({
      where: { id: checkId },
      data: { closedAt: now, closedBy: by, result, openKey: null },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: `check.${result}`, object: `addressee:${addresseeId}`, at: now })
    return { ok: true, addresseeId, waits }
  })
}

/** The entry after a check; undefined where the result cannot be true. */
export function settleCheckOf(
  entry: EntrySnapshot,
  contactId: string | null,
  result: CheckResult,
  now: Date,
): EntrySnapshot | undefined {
  const contact = entry.contacts.find(({ id }) => id === contactId)
  const others = entry.contacts.filter(({ id }) => id !== contactId)
  switch (result) {
    case 'confirmed':
      return contact ? { ...entry, contacts: [...others, { ...contact, offAt: null, offReason: null }] } : entry
    case 'corrected':
      return contact?.offAt ? undefined : entry
    case 'removed':
      if (contact) return { ...entry, contacts: others }
      // The address that failed is gone already; without one the check is about the office itself.
      return contactId === null ? { ...entry, removedAt: entry.removedAt ?? now.toISOString() } : entry
  }
}
