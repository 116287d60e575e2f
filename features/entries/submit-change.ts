import { randomBytes } from 'node:crypto'
import { recordAction } from '@/features/access/record-action'
import type { Writer } from '@/features/context'
import { isoDay } from '@/features/days'
import { parseDifferences } from './apply-parts'
import { type ChangedEntry, type ChangeEntry, changeEntry, lockEntry } from './change-entry'
import { compareEntries, type Difference, isEqual, pathOf } from './compare-entries'
import { type HeldApart, holdChange } from './hold-change'
import { holdEntry, takesPlace } from './hold-entry'
import { keepContactIds } from './keep-contact-ids'
import { hasAnotherEditor } from './load-directory'
import { settleSources } from './settle-sources'

/** More of one person's changes of one entry do not wait; the oldest gives way. */
const mostOpen = 20

export interface SubmitChange extends ChangeEntry {
  /** In whose name it is noted. */
  teamId: string | null
  /** Nothing of it is written while a part waits: a change that is taken back is taken back whole. */
  whole?: boolean
  /** What was said of it, for whoever decides on the part that waits. */
  note?: string | null
}

export interface SubmittedChange extends ChangedEntry {
  /** A part of it waits for another organiser. */
  waits: boolean
}

/**
 * What one organiser does to an entry: everything of it is written at once, but for what says where letters go. That
 * waits until another organiser takes it over. Where nobody else could, it is written and marked as done alone. Without
 * an organiser (the installation itself) nothing waits. Runs in the caller's transaction.
 */
export async function submitChange(
  context: { db: Writer; now: Date },
  { teamId, whole = false, note = null, ...change }: SubmitChange,
): Promise<SubmittedChange> {
  const { organiserId: by, source } = change
  const { rest, held } = await setApart(context, change, whole)
  if (held.length === 0 || by === null) return { ...(await changeEntry(context, change)), waits: false }
  if (!(await hasAnotherEditor(context, by)))
    return { ...(await changeEntry(context, { ...change, alone: true })), waits: false }
  const changed = await changeEntry(context, { ...change, after: rest })
  await keepParts(context, { addresseeId: changed.addresseeId, parts: held, source, note, by, teamId })
  return { ...changed, waits: true }
}

async function setApart(
  { db, now }: { db: Writer; now: Date },
  { addressee, after: wanted }: ChangeEntry,
  whole: boolean,
): Promise<HeldApart> {
  if ('new' in addressee) {
    const taken = takesPlace(wanted) && (await hasEntryInUse({ db }, wanted.state))
    return taken ? holdEntry(wanted, now) : { rest: wanted, held: [] }
  }
  const before = await lockEntry({ db }, addressee.id)
  if (!before) throw new Error('An entry that is changed must be there')
  const after = settleSources(before, keepContactIds(before, wanted))
  const apart = holdChange(before, after)
  return whole && apart.held.length > 0 ? { rest: before, held: compareEntries(before, after) } : apart
}

/** True where a state has an entry in use, of whatever kind. */
async function hasEntryInUse({ db }: { db: Writer }, state: string): Promise<boolean> {
  return (await db.addressee.findFirst({ where: { state, removedAt: null }, select: { id: true } })) !== null
}

interface Waiting {
  addresseeId: string
  parts: Difference[]
  source: string
  note: string | null
  by: string
  teamId: string | null
}

/**
 * Lets the parts of a change wait. The same change once more is the one that waits already; what the same person
 * proposed of the same parts earlier gives way. The caller holds the entry.
 */
async function keepParts({ db, now }: { db: Writer; now: Date }, change: Waiting): Promise<void> {
  const { addresseeId, parts, source, note, by, teamId } = change
  const open = await db.correction.findMany({
    where: { addresseeId, proposedBy: by, state: 'proposed' },
    select: { id: true, parts: true },
    orderBy: { id: 'asc' },
  })
  const paths = new Set(parts.map(pathOf))
  const mine = open.map(({ id, parts: json }) => ({ id, parts: parseDifferences(json) }))
  if (mine.some((one) => isEqual(one.parts, parts))) return
  const isOlder = (one: (typeof mine)[number], at: number) =>
    at <= mine.length - mostOpen || one.parts.some((part) => paths.has(pathOf(part)))
  const older = mine.filter(isOlder).map(({ id }) => id)
  await db.correction.updateMany({
    where: { id: { in: older } },
    data: { state: 'rejected', decidedAt: now, decidedBy: by },
  })
  await db.correction.create({
    data: {
      addresseeId,
      parts: JSON.parse(JSON.stringify(parts)),
      proposal: {},
      proposedBy: by,
      sourceUrl: source,
      note,
      // What an organiser proposes may be proposed again after it was rejected.
      fingerprint: randomBytes(32),
      createdOn: new Date(isoDay(now)),
    },
    select: { id: true },
  })
  await recordAction(db, { by, teamId, action: 'entry.propose', object: `addressee:${addresseeId}`, at: now })
}
