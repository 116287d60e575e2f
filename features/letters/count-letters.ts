import type { Context } from '@/features/context'
import type { DeliveryState } from '@/generated/prisma/enums'

export type LetterNumbers = Record<DeliveryState, number> & { letters: number }

const none = (): LetterNumbers => ({
  letters: 0,
  planned: 0,
  queued: 0,
  handed_over: 0,
  unknown: 0,
  failed: 0,
  recorded: 0,
})

/** Letters by model letter and state of their latest delivery, in all teams the organiser is on. */
export async function countLetters({ db }: Context, organiser: { id: string }): Promise<Map<string, LetterNumbers>> {
  const rows = await db.$queryRaw<{ model: string; state: DeliveryState; count: number }[]>`
    SELECT l.model_letter_id::text AS model, coalesce(d.state, 'planned')::text AS state, count(*)::int AS count
    FROM memberships m JOIN organisers o ON o.id = m.organiser_id AND o.removed_at IS NULL
      JOIN campaigns c ON c.team_id = m.team_id
      JOIN model_letters ml ON ml.campaign_id = c.id
      JOIN letters l ON l.model_letter_id = ml.id
      LEFT JOIN LATERAL (SELECT state FROM deliveries WHERE letter_id = l.id ORDER BY attempt DESC, id DESC LIMIT 1) d ON true
    WHERE m.organiser_id = ${organiser.id}::uuid
    GROUP BY 1, 2`
  const numbers = new Map<string, LetterNumbers>()
  for (const { model, state, count } of rows) {
    const of = numbers.get(model) ?? none()
    of[state] += count
    of.letters += count
    numbers.set(model, of)
  }
  return numbers
}
