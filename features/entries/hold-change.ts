import { compareEntries, type Difference, type EntryField, pathOf, putTogether, takeApart } from './compare-entries'
import type { EntryContact, EntrySnapshot } from './schema'

/** An entry as one person may leave it, and the parts that wait for another. */
export interface HeldApart {
  rest: EntrySnapshot
  held: Difference[]
}

const addressFields: readonly EntryField[] = ['addressLines', 'postalCode', 'hostCity']
/** Which of the entries of a state a letter goes to. */
const doorFields: readonly EntryField[] = ['kind', 'state', 'coverage']
/** Channels that a letter can go by. */
const letterChannels: readonly EntryContact['channel'][] = ['email', 'fax', 'post']

/**
 * Sets apart what of a change says where letters go: the address, an e-mail address, fax or postal contact that is new,
 * changed or turned on, the kind, the state and what is covered, and whether the entry is in use. What only stops letters
 * (a contact turned off or taken out) is not held, unless it gives way to one that is; nor is anything else. An entry that
 * moves to another country waits whole: its phones and what it covers make sense there only. `after` is settled: its
 * contacts have the ids they had before.
 */
export function holdChange(before: EntrySnapshot, after: EntrySnapshot): HeldApart {
  const all = compareEntries(before, after)
  if (all.some(({ field }) => field === 'hostCountry')) return { rest: before, held: all }
  const directing = all.filter((one) => directsLetters(one, before, after))
  if (directing.length === 0) return { rest: after, held: [] }
  const held = all.filter((one) => directing.includes(one) || goesWith(one, directing, before))
  const [old, parts] = [takeApart(before), takeApart(after)]
  for (const path of held.map(pathOf)) {
    if (old.has(path)) parts.set(path, old.get(path))
    else parts.delete(path)
  }
  return { rest: putTogether(parts), held }
}

/** True where a change says where letters go. */
export function isDirecting(before: EntrySnapshot, after: EntrySnapshot): boolean {
  return holdChange(before, after).held.length > 0
}

function directsLetters(one: Difference, before: EntrySnapshot, after: EntrySnapshot): boolean {
  switch (one.field) {
    case 'removed':
      return (one.before === null) !== (one.after === null)
    case 'contact':
      return one.after !== undefined && isForLetters(one.after) && !isSameContact(one.before, one.after)
    case 'off': {
      const contact = after.contacts.find(({ id }) => id === one.key)
      const isOn = contact !== undefined && contact.offAt === null
      return isOn && isForLetters(contact) && before.contacts.some(({ id }) => id === one.key)
    }
    default:
      return addressFields.includes(one.field) || doorFields.includes(one.field)
  }
}

/**
 * The source of an address waits with the address, and a check, which is of the entry as it shall be. A contact whose
 * place another takes, one that is new or turned on, stays as it is until that one is taken over, or there would be none;
 * the switch of a new contact waits with it.
 */
function goesWith({ field, key }: Difference, directing: readonly Difference[], before: EntrySnapshot): boolean {
  if (field === 'addressSource') return directing.some((one) => addressFields.includes(one.field))
  if (field !== 'contact' && field !== 'off') return field === 'check'
  const channelOf = (contact: string) => before.contacts.find(({ id }) => id === contact)?.channel
  return directing.some((one) => {
    if (one.field === 'off') return channelOf(one.key) === channelOf(key)
    return one.field === 'contact' && !one.before && (one.key === key || one.after?.channel === channelOf(key))
  })
}

const isForLetters = ({ channel }: Pick<EntryContact, 'channel'>) => letterChannels.includes(channel)

type Reached = Pick<EntryContact, 'channel' | 'purpose' | 'value'>

function isSameContact(a: Reached | undefined, b: Reached): boolean {
  return a !== undefined && a.channel === b.channel && a.purpose === b.purpose && a.value === b.value
}
