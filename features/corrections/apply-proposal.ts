import { isoDay } from '@/features/days'
import type { EntryContact, EntrySnapshot } from '@/features/entries/schema'
import type { ProposedEntry } from './parse-proposal'

/** Why an address that a reader says is no longer the right one was turned off. */
const replacedReason = 'replaced by a correction'

/**
 * The entry as it is once the chosen fields of a proposal are accepted. Phones, faxes and web pages that are no longer
 * named go, new ones come with the proposal's source; an e-mail address is added, and the general ones there were are
 * turned off, so that they can be seen and turned on again.
 */
export function applyProposal(
  entry: EntrySnapshot,
  proposal: ProposedEntry,
  { fields, sourceUrl, now }: { fields: readonly (keyof ProposedEntry)[]; sourceUrl: string; now: Date },
): EntrySnapshot {
  const after: EntrySnapshot = { ...entry, contacts: [...entry.contacts] }
  const chosen = new Set(fields)
  const fresh = { source: sourceUrl, sourceOn: isoDay(now) }
  const { source, sourceOn } = fresh
  if (chosen.has('name') && proposal.name)
    Object.assign(after, { name: proposal.name, nameSource: source, nameSourceOn: sourceOn })
  if (chosen.has('hostCity')) after.hostCity = proposal.hostCity || null
  if (chosen.has('postalCode') || chosen.has('addressLines'))
    Object.assign(after, { addressSource: source, addressSourceOn: sourceOn })
  if (chosen.has('postalCode')) after.postalCode = proposal.postalCode || null
  if (chosen.has('addressLines')) after.addressLines = proposal.addressLines ?? after.addressLines
  for (const channel of ['phone', 'fax', 'web'] as const) {
    const wanted = proposal[channel]
    if (!chosen.has(channel) || !wanted) continue
    const kept = after.contacts.filter(
      (one) => one.channel !== channel || one.offAt !== null || wanted.includes(one.value),
    )
    const known = new Set(kept.filter((one) => one.channel === channel).map(({ value }) => value))
    const added = wanted.filter((value) => !known.has(value)).map((value) => contactOf(channel, value, fresh))
    after.contacts = [...kept, ...added]
  }
  if (chosen.has('email') && proposal.email) after.contacts = withMailbox(after.contacts, proposal.email, fresh, now)
  if (chosen.has('closed') && proposal.closed) after.removedAt ??= now.toISOString()
  return after
}

type Fresh = Pick<EntryContact, 'source' | 'sourceOn'>

function contactOf(channel: EntryContact['channel'], value: string, fresh: Fresh): EntryContact {
  return { id: crypto.randomUUID(), channel, purpose: 'general', value, ...fresh, offAt: null, offReason: null }
}

function withMailbox(contacts: EntryContact[], email: string, fresh: Fresh, now: Date): EntryContact[] {
  const isIt = (one: EntryContact) => one.channel === 'email' && one.value.toLowerCase() === email.toLowerCase()
  const others = contacts.map((one): EntryContact => {
    if (isIt(one)) return { ...one, ...fresh, offAt: null, offReason: null }
    const isReplaced = one.channel === 'email' && one.purpose === 'general' && one.offAt === null
    return isReplaced ? { ...one, offAt: now.toISOString(), offReason: replacedReason } : one
  })
  return contacts.some(isIt) ? others : [...others, contactOf('email', email, fresh)]
}
