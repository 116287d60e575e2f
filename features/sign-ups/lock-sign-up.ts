import type { Writer } from '@/features/context'
import { type OwnSignUp, readOwnSignUp } from './read-own-sign-up'

/** Somebody who comes, by the link of their mail, with the event, both held still until the transaction ends. */
export async function lockOwnSignUp(tx: Writer, token: string): Promise<OwnSignUp | undefined> {
  const found = await readOwnSignUp({ db: tx }, token)
  if (!found) return undefined
  await tx.$queryRaw`SELECT id FROM events WHERE id = ${found.event.id}::uuid FOR NO KEY UPDATE`
  await tx.$queryRaw`SELECT id FROM sign_ups WHERE id = ${found.id}::uuid FOR UPDATE`
  // Read once more now that nothing moves.
  return readOwnSignUp({ db: tx }, token)
}
