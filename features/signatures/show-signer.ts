import type { NameDisplay, ReaderShare } from '@/generated/prisma/enums'

/** Who reads who signed: everybody on the petition's page, and whoever gets one of the copies of the dossier. */
export const readers = ['public', 'addressee', 'press', 'archive'] as const
export type SignerReader = (typeof readers)[number]

/** What each reader gets of a signer, at most. */
export type ReaderShares = Record<SignerReader, ReaderShare>

/** From the most to the least. */
export const shares: readonly ReaderShare[] = ['full', 'initials', 'country', 'number']

/** The lower of two shares. */
export function lowerShare(one: ReaderShare, other: ReaderShare): ReaderShare {
  return shares.indexOf(one) > shares.indexOf(other) ? one : other
}

/** What a signer lets a reader have of them: nobody gets more than they chose, whatever the petition gives. */
const allowed: Record<NameDisplay, (reader: SignerReader) => ReaderShare> = {
  none: () => 'country',
  initials: () => 'initials',
  addressee: (reader) => (reader === 'addressee' ? 'full' : 'country'),
  full: () => 'full',
}

/** What a share is called for a reader: no page shows the town of anybody. */
export function shownTo(reader: SignerReader, share: ReaderShare): ReaderShare | 'fullPublic' {
  return reader === 'public' && share === 'full' ? 'fullPublic' : share
}

/** What a reader gets of one signer: what the petition gives this reader and the signer allows, whichever is less. */
export function showSigner(reader: SignerReader, display: NameDisplay, gets: ReaderShares): ReaderShare {
  return lowerShare(gets[reader], allowed[display](reader))
}

/**
 * The choices that a petition's form offers, the safest first: those that differ in what some reader gets. What no reader
 * would get is not asked.
 */
export function offeredDisplays(gets: ReaderShares): NameDisplay[] {
  const all: NameDisplay[] = ['none', 'initials', 'addressee', 'full']
  const seen = new Set<string>()
  return all.filter((display) => {
    const shown = readers.map((reader) => showSigner(reader, display, gets)).join()
    return seen.size < seen.add(shown).size
  })
}

/** The choice among those offered by which every reader gets the same: what was chosen may be no longer asked. */
export function offeredAs(display: NameDisplay, gets: ReaderShares): NameDisplay {
  const shown = (one: NameDisplay) => readers.map((reader) => showSigner(reader, one, gets)).join()
  return offeredDisplays(gets).find((offered) => shown(offered) === shown(display)) ?? 'none'
}

/** True when no reader gets more by the new shares than by the old ones. */
export function onlyLowers(before: ReaderShares, after: ReaderShares): boolean {
  return readers.every((reader) => lowerShare(before[reader], after[reader]) === after[reader])
}
