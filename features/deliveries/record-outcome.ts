import type { WebContext } from '@/features/context'
import { indexCode, readCode } from '@/features/safety/create-token'
import type { OutcomeInput } from './schema'
import { type WriteOutcome, writeOutcome } from './write-outcome'

export type RecordOutcome = WriteOutcome

/**
 * Records what happened to a delivery, by the code in the printed QR or the sender's mail; told again, it corrects.
 * Every answer ever given is kept. From then on the outcome is public; by whom, note and pictures are not. Refuses a mail
 * that still waits in our queue, an outcome its channel cannot have, a day before the letter or in the future, and a
 * promise due before it was made.
 */
export async function recordOutcome(
  { db, keys, now }: WebContext,
  { code, form }: { code: string; form: OutcomeInput },
): Promise<RecordOutcome> {
  if (readCode(code) === '') return { ok: false, reason: 'unknown' }
  const delivery = { codeHash: indexCode(keys.codes, code) }
  return db.$transaction((tx) => writeOutcome({ db: tx, now }, { delivery, form, organiserId: null }))
}
