import type { EntryContact, EntrySnapshot } from './schema'

/**
 * Gives the contacts of a new state of an entry the ids they had before: one whose id is not known there is the same as
 * an old one with the same channel, purpose and value. So what refers to a contact goes on doing so, and an address
 * that was turned off is not on again because a file named it once more.
 */
export function keepContactIds(before: EntrySnapshot | null, after: EntrySnapshot): EntrySnapshot {
  if (!before) return after
  const known = new Map(before.contacts.map((contact) => [contact.id, contact]))
  const taken = new Set(after.contacts.map(({ id }) => id))
  const free = before.contacts.filter(({ id }) => !taken.has(id))
  const contacts = after.contacts.map((contact): EntryContact => {
    if (known.has(contact.id)) return contact
    const at = free.findIndex((old) => isSame(old, contact))
    const [old] = at < 0 ? [] : free.splice(at, 1)
    return old ? { ...contact, id: old.id, offAt: old.offAt, offReason: old.offReason } : contact
  })
  return { ...after, contacts }
}

function isSame(a: EntryContact, b: EntryContact): boolean {
  return a.channel === b.channel && a.purpose === b.purpose && a.value.toLowerCase() === b.value.toLowerCase()
}
