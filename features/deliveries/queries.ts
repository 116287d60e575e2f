import type { DeliveryChannel, DeliveryOutcome } from '@/generated/prisma/enums'
import type { Context } from '../context'
import { indexCode, readCode } from '../safety/create-token'
import { canBeTold, groupOf, type OutcomeGroup } from './rules'

/** What the public sees of a delivery. A note is shown only where an organiser told it. */
export interface DeliveryView {
  id: string
  channel: DeliveryChannel
  outcome: DeliveryOutcome | null
  group: OutcomeGroup | undefined
  outcomeOn: Date | null
  dueOn: Date | null
  note: string | null
}

/** The columns of a {@link DeliveryView}. */
export const deliveryFields = {
  ...{ id: true, channel: true, outcome: true, outcomeOn: true, dueOn: true, note: true },
  changes: { orderBy: { id: 'desc' }, take: 1, select: { organiserId: true } },
} as const

/** A delivery as the public sees it. */
export function deliveryView(row: {
  id: string
  channel: DeliveryChannel
  outcome: DeliveryOutcome | null
  outcomeOn: Date | null
  dueOn: Date | null
  note: string | null
  changes: { organiserId: string | null }[]
}): DeliveryView {
  const { changes, note, ...rest } = row
  const byOrganiser = changes[0]?.organiserId != null
  return { ...rest, group: row.outcome ? groupOf(row.outcome) : undefined, note: byOrganiser ? note : null }
}

const office = { id: true, kind: true, state: true, name: true, hostCountry: true, hostCity: true } as const

/** What the form behind a printed code shows: where the letter went and what was told so far, never the note. */
export async function readDeliveryByCode({ db, keys }: Context & { keys: { codes: Uint8Array } }, code: string) {
  if (readCode(code) === '') return undefined
  const found = await db.delivery.findUnique({
    where: { codeHash: indexCode(keys.codes, code) },
    select: {
      ...{ channel: true, state: true, outcome: true, outcomeOn: true, dueOn: true },
      letter: { select: { datedOn: true, addressee: { select: office }, modelLetter: { select: { slug: true } } } },
    },
  })
  if (!found) return undefined
  const { letter, ...rest } = found
  return {
    ...rest,
    canBeTold: canBeTold(rest.state),
    datedOn: letter.datedOn,
    office: letter.addressee,
    slug: letter.modelLetter.slug,
  }
}
export type ToldDelivery = NonNullable<Awaited<ReturnType<typeof readDeliveryByCode>>>
