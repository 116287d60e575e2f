import { randomUUID } from 'node:crypto'
import type { WebContext } from '@/features/context'
import { dayOf } from '@/features/days'
import type { OwnChannel } from '@/features/deliveries/rules'
import { indexCode } from '@/features/safety/create-token'
import { codeOfDraft } from './identify-draft'

export interface TakeLetter {
  modelLetterId: string
  addresseeId: string
  /** From `identifyDraft`. */
  draftId: string
  /** Language of the letter. */
  locale: string
  /** Where it is sent from (ISO 3166-1 alpha-2). */
  country: string
  channel: OwnChannel
  demo: boolean
}

/**
 * The sender takes a letter to bring it to its door themselves: printed, or in their own mail program. One statement
 * writes the letter and its delivery, and nothing of its text or its sender. Returns the code for telling the outcome;
 * the same draft gets the same code and stays one letter.
 */
export async function takeLetterAlong({ db, keys, now }: WebContext, input: TakeLetter): Promise<{ code: string }> {
  const { modelLetterId, addresseeId, draftId, locale, country, channel, demo } = input
  const code = codeOfDraft(keys.codes, draftId, channel)
  const today = dayOf(now)
  await db.$executeRaw`
    WITH letter AS (
      INSERT INTO letters (id, model_letter_id, addressee_id, state, locale, country, draft_id, dated_on, created_on, demo)
      VALUES (${randomUUID()}::uuid, ${modelLetterId}::uuid, ${addresseeId}::uuid, 'out', ${locale}, ${country},
        ${draftId}::uuid, ${today}::date, ${today}::date, ${demo})
      ON CONFLICT (draft_id) DO UPDATE SET draft_id = excluded.draft_id
      RETURNING id
    )
    INSERT INTO deliveries (id, letter_id, channel, state, code_hash, created_on)
    SELECT ${randomUUID()}::uuid, id, ${channel}::delivery_channel, 'planned', ${indexCode(keys.codes, code)}, ${today}::date
    FROM letter
    ON CONFLICT (code_hash) DO NOTHING`
  return { code }
}
