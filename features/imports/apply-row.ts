import { createHash } from 'node:crypto'
import { isConsulate, isEmbassy } from '@/features/addressees/rules'
import { blankEntry, type EntryBlock, type EntryContact, type EntrySnapshot } from '@/features/entries/schema'
import { settleSources } from '@/features/entries/settle-sources'
import type { GivenBlock } from './parse-blocks'
import type { GivenEntry } from './parse-entries'

/** Entries and contacts of an import have ids made of what they are, so that the same file gives the same ids. */
export function idFrom(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

interface RowContext {
  /** Id of the entry, the new one's too. */
  id: string
  before: EntrySnapshot | null
  now: Date
}

/**
 * The entry as a row wants it: what the row says, and everything else as it is. Contacts that are there keep their own
 * source and whether they are in use. A row says that an office exists: one that was taken out comes back, unless the
 * row says that it is removed. `given` of a new entry has its kind, state, country, name and source.
 */
export function applyRow(
  { contacts, coverage, blocks, names, removed, ...fields }: GivenEntry,
  context: RowContext,
): EntrySnapshot {
  const { before, now } = context
  const entry = settleSources(before, { ...(before ?? blankEntry), ...fields })
  return {
    ...entry,
    names: names ? withNames(entry.names, names) : entry.names,
    removedAt: removed ? (before?.removedAt ?? now.toISOString()) : null,
    contacts: contacts ? contacts.map((one) => contactOf(one, entry, context)) : entry.contacts,
    coverage: coverage ?? (before ? before.coverage : defaultCoverage(entry)),
    blocks: blocks ? blocksOf(before?.blocks ?? [], blocks) : entry.blocks,
  }
}

/** An empty name takes that of its language away; languages the row says nothing of stay. */
function withNames(before: EntrySnapshot['names'], given: NonNullable<GivenEntry['names']>): EntrySnapshot['names'] {
  const all = Object.entries({ ...before, ...given }).filter(([, name]) => name !== '')
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Without a word on its coverage a new embassy serves the country it sits in, and a consulate a district there. */
function defaultCoverage({ kind, hostCountry }: EntrySnapshot): EntrySnapshot['coverage'] {
  if (isEmbassy(kind)) return [{ country: hostCountry, kind: 'resident' }]
  return isConsulate(kind) ? [{ country: hostCountry, kind: 'district' }] : []
}

function contactOf(
  { off, source, sourceOn, ...given }: NonNullable<GivenEntry['contacts']>[number],
  entry: EntrySnapshot,
  { id, before, now }: RowContext,
): EntryContact {
  const same = (one: EntryContact) =>
    one.channel === given.channel &&
    one.purpose === given.purpose &&
    one.value.toLowerCase() === given.value.toLowerCase()
  const old = before?.contacts.find(same)
  const offAt = old?.offAt ?? (off ? now.toISOString() : null)
  const kept = old
    ? { id: old.id, source: old.source, sourceOn: old.sourceOn, offReason: old.offReason }
    : {
        id: idFrom(`contact ${id} ${given.channel} ${given.purpose} ${given.value}`),
        source: source ?? entry.source,
        sourceOn: sourceOn === undefined ? entry.sourceOn : sourceOn,
        offReason: null,
      }
  return { ...given, ...kept, offAt }
}

function blocksOf(before: readonly EntryBlock[], given: NonNullable<GivenEntry['blocks']>): EntryBlock[] {
  const kept = before.filter(({ locale }) => !(locale in given))
  const changed = Object.entries(given).flatMap(([locale, block]: [string, GivenBlock | null]) => {
    if (block === null) return []
    const old = before.find((one) => one.locale === locale)
    // Whoever approved a text approved no other.
    const approved =
      old && isSameText(old, block) ? { approvedBy: old.approvedBy, approvedOn: old.approvedOn } : unapproved
    return [{ locale, gender: old?.gender ?? 'neutral', ...approved, ...block }]
  })
  return [...kept, ...changed].sort((a, b) => (a.locale < b.locale ? -1 : 1))
}

const unapproved = { approvedBy: null, approvedOn: null }

function isSameText(a: Pick<EntryBlock, 'recipient' | 'salutation' | 'close'>, b: GivenBlock): boolean {
  const text = (one: GivenBlock) => [...one.recipient, one.salutation, one.close].join('\n')
  return text(a) === text(b)
}
