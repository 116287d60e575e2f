import type { Context } from '@/features/context'
import type { CheckReason, ContactChannel } from '@/generated/prisma/enums'
import type { EditableDirectory } from './load-directory'
import { type NamedEntry, namedEntry } from './name-entry'

/** How many checks and proposals wait for somebody. */
export async function countOpen({ db }: Context): Promise<{ checks: number; corrections: number }> {
  const [checks, corrections] = await Promise.all([
    db.addresseeCheck.count({ where: { closedAt: null } }),
    db.correction.count({ where: { state: 'proposed' } }),
  ])
  return { checks, corrections }
}

export interface OpenCheckRow {
  id: string
  reason: CheckReason
  detail: string | null
  openedAt: string
  addressee: NamedEntry
  /** The address it is about, while the entry has it. */
  contact: { id: string; channel: ContactChannel; value: string; off: boolean } | null
  /** It was about an address that is no longer there. */
  contactGone: boolean
}

/** The checks that are open, the one that waits longest first; of one entry where `addresseeId` is given. */
export async function listOpenChecks(
  { db }: Context,
  _directory: EditableDirectory,
  { addresseeId, most = 200 }: { addresseeId?: string; most?: number } = {},
): Promise<OpenCheckRow[]> {
  const rows = await db.addresseeCheck.findMany({
    where: { closedAt: null, ...(addresseeId ? { addresseeId } : {}) },
    select: {
      id: true,
      reason: true,
      detail: true,
      openedAt: true,
      contactId: true,
      addressee: {
        select: { ...namedEntry, contacts: { select: { id: true, channel: true, value: true, offAt: true } } },
      },
    },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    take: most,
  })
  return rows.map(({ addressee: { coverage, contacts, ...addressee }, contactId, openedAt, ...check }) => {
    const contact = contacts.find(({ id }) => id === contactId)
    return {
      ...check,
      openedAt: openedAt.toISOString(),
      addressee: { ...addressee, covers: coverage },
      contact: contact
        ? { id: contact.id, channel: contact.channel, value: contact.value, off: contact.offAt !== null }
        : null,
      contactGone: contactId !== null && !contact,
    }
  })
}
