import { createHash } from 'node:crypto'
import type { EntrySnapshot } from './schema'

/** The id of a new entry (UUID version 8, RFC 9562): the same form of the same organiser sent twice is one entry. */
export function identifyEntry(by: string, form: EntrySnapshot): string {
  return idFrom(`entry|${by}|${JSON.stringify(form)}`)
}

/** New contacts with ids of this entry's own: those that a form made up may stand in an entry that it made before. */
export function identifyContacts(id: string, contacts: EntrySnapshot['contacts']): EntrySnapshot['contacts'] {
  return contacts.map((contact, at) => ({ ...contact, id: idFrom(`contact|${id}|${at}`) }))
}

/** The contacts of an entry, each that it has not yet with an id of its own: the one that a form made up may be taken. */
export function identifyNewContacts(
  id: string,
  contacts: EntrySnapshot['contacts'],
  before: EntrySnapshot['contacts'],
): EntrySnapshot['contacts'] {
  const known = new Set(before.map((contact) => contact.id))
  return contacts.map((contact, at) =>
    known.has(contact.id) ? contact : { ...contact, id: idFrom(`contact|${id}|${contact.id}|${at}`) },
  )
}

function idFrom(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
