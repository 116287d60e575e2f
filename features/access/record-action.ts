import type { Writer } from '@/features/context'

import type { AuditAction } from './acts'

/**
 * Writes one line of the audit log, in the transaction of the change it tells of. `object` is "noun:id"; it never
 * holds a name, an address or a text.
 */
export async function recordAction(
  db: Writer,
  entry: { by: string | null; teamId: string | null; action: AuditAction; object: string; at: Date },
): Promise<void> {
  await db.auditEntry.create({
    data: { organiserId: entry.by, teamId: entry.teamId, action: entry.action, object: entry.object, at: entry.at },
    select: { id: true },
  })
}
