import type { ImapFlow } from 'imapflow'
import type { Mailbox } from './open-mailbox'
import { openMailbox } from './open-mailbox'

/** A mail that was begun so often and never came to its end is passed over, and said to be unread. */
const mostTries = 3
/** When no further mail of a turn is begun, and when the line is cut (ms). */
const longTurn = 120_000
const longestTurn = 300_000

/** Where the reading of a mailbox stands. */
export interface Stand {
  uidValidity: bigint | null
  lastUid: bigint | null
  /** The mail that is being read, and how often that was begun. */
  triedUid: bigint | null
  tries: number
}

/** A mail of the mailbox, no more of it than is read. */
export interface FetchedMail {
  /** Its place in the mailbox, which tells it from every other. */
  name: string
  /** When the server took it in. */
  takenAt: Date | null
  /** Undefined for one that the server names and does not hand over, or that was begun too often. */
  source: Buffer | undefined
  isCut: boolean
}

/** What is read in one turn, and by whom. */
export interface Turn {
  stand: Stand
  /** Mails that are read in it; the rest comes with the next. */
  most: number
  /** Bytes of one mail that are fetched. */
  largest: number
  /** Mails that the server took in before are passed over. */
  since?: Date
  note: (stand: Partial<Stand>) => Promise<void>
  /** Does what a mail asks for; `later`: it is to be read again, and the turn ends with it. */
  take: (mail: FetchedMail) => Promise<'taken' | 'later'>
}

/**
 * Reads what is new in a mailbox over IMAP (RFC 9051), without marking, moving or deleting a mail. Returns how many were
 * read. Throws what `troubleOf` reads; what was read till then is kept.
 */
export async function readTurn(mailbox: Mailbox, allowed: readonly string[], turn: Turn): Promise<number> {
  const { client, uidValidity, exists } = await openMailbox(mailbox, allowed)
  const timer = setTimeout(() => client.close(), longestTurn)
  try {
    const { stand, since, most } = turn
    const last = stand.uidValidity === uidValidity ? (stand.lastUid ?? 0n) : 0n
    const wanted = { uid: `${last + 1n}:*`, ...(since && { since }) }
    const found = exists > 0 ? await client.search(wanted, { uid: true }) : []
    // "5:*" also finds the last mail when it is older than 5 (RFC 9051, 9, seq-range).
    const fresh = (found || []).filter((uid) => BigInt(uid) > last).sort((a, b) => a - b)
    const begun = performance.now()
    let read = 0
    for (const uid of fresh.slice(0, most)) {
      if (performance.now() - begun > longTurn) break
      if ((await readOne(client, uid, uidValidity, turn)) === 'later') break
      read += 1
    }
    return read
  } finally {
    clearTimeout(timer)
    if (client.usable) await client.logout().catch(() => {})
    client.close()
  }
}

/**
 * Reads one mail and moves on behind it. That it is begun is written down before: a mail that ends the worker, or its
 * connection, each time is passed over, and told of.
 */
async function readOne(client: ImapFlow, uid: number, uidValidity: bigint, turn: Turn): Promise<'taken' | 'later'> {
  const { stand, note, take, largest } = turn
  const tries = stand.triedUid === BigInt(uid) && stand.uidValidity === uidValidity ? stand.tries + 1 : 1
  await note({ uidValidity, lastUid: BigInt(uid) - 1n, triedUid: BigInt(uid), tries })
  const name = `${uidValidity} ${uid}`
  const fetched =
    tries > mostTries ? { takenAt: null, source: undefined, isCut: false } : await fetchMail(client, uid, largest)
  const outcome = fetched ? await take({ name, ...fetched }) : 'taken'
  const isLater = outcome === 'later'
  await note({ lastUid: BigInt(uid) - (isLater ? 1n : 0n), triedUid: null, tries: 0 })
  return outcome
}

/** One mail, no more of it than is read; undefined for one that is gone meanwhile. Its size is asked first. */
async function fetchMail(client: ImapFlow, uid: number, largest: number) {
  const known = await client.fetchOne(String(uid), { uid: true, size: true, internalDate: true }, { uid: true })
  if (!known) return undefined
  const size = known.size ?? largest
  const maxLength = Math.min(size, largest)
  const fetched = await client.fetchOne(String(uid), { uid: true, source: { start: 0, maxLength } }, { uid: true })
  if (!fetched) return undefined
  const source = fetched.source?.subarray(0, largest)
  const takenAt = known.internalDate ? new Date(known.internalDate) : null
  return { source, takenAt, isCut: source !== undefined && size > source.length + 1_024 }
}
