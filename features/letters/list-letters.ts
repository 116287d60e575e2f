import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import type { DeliveryChannel, DeliveryOutcome, DeliveryState } from '@/generated/prisma/enums'
import type { OfficeView } from './read-sent-letter'

/** Letters that went the same way: from one country to one addressee, by one channel, with one result. */
export interface LetterGroup {
  country: string
  addressee: Omit<OfficeView, 'state'>
  channel: DeliveryChannel | null
  state: DeliveryState
  outcome: DeliveryOutcome | null
  count: number
  /** Day on the latest of them. */
  latest: string
}

/** The letters written with a model letter, by country, addressee, channel and result. No names, no texts. */
export async function listLetters(
  { db }: Context,
  letter: Permitted<'seeLetters', ModelLetterKey>,
): Promise<LetterGroup[]> {
  const rows = await db.$queryRaw<
    (Omit<LetterGroup, 'addressee' | 'latest'> & LetterGroup['addressee'] & { latest: Date })[]
  >`
    SELECT l.country, a.id::text AS id, a.kind::text AS kind, a.name, a.names, a.host_city AS "hostCity", a.host_country AS "hostCountry",
      d.channel::text AS channel, coalesce(d.state, 'planned')::text AS state, d.outcome::text AS outcome,
      count(*)::int AS count, max(l.dated_on) AS latest
    FROM letters l JOIN addressees a ON a.id = l.addressee_id
      LEFT JOIN LATERAL (
        SELECT channel, state, outcome FROM deliveries WHERE letter_id = l.id ORDER BY attempt DESC, id DESC LIMIT 1
      ) d ON true
    WHERE l.model_letter_id = ${letter.id}::uuid
    GROUP BY l.country, a.id, d.channel, d.state, d.outcome
    ORDER BY l.country, a.name, count DESC LIMIT 2000`
  return rows.map(({ country, channel, state, outcome, count, latest, ...addressee }) => ({
    country,
    addressee,
    channel,
    state,
    outcome,
    count,
    latest: isoDay(latest),
  }))
}
