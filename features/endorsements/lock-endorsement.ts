import type { Writer } from '@/features/context'
import { type OwnEndorsement, readOwnEndorsement } from './read-own-endorsement'

/** An organisation's signature by the link of its officer, held still until the transaction ends. */
export async function lockOwnEndorsement(
  tx: Writer,
  token: string,
): Promise<(OwnEndorsement & { confirmedOn: Date | null }) | undefined> {
  const found = await readOwnEndorsement({ db: tx }, token)
  if (!found) return undefined
  const [held] = await tx.$queryRaw<{ confirmedOn: Date | null }[]>`
    SELECT confirmed_on AS "confirmedOn" FROM endorsements WHERE id = ${found.id}::uuid FOR UPDATE`
  // Read once more now that nothing moves: an organiser may have looked a moment ago.
  const own = held && (await readOwnEndorsement({ db: tx }, token))
  return own && { ...own, confirmedOn: held.confirmedOn }
}
