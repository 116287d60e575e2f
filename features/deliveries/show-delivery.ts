import type { Prisma } from '@/generated/prisma/client'
import type { DeliveryChannel, DeliveryOutcome } from '@/generated/prisma/enums'
import { groupOf, type OutcomeGroup } from './rules'

/** What the public sees of a delivery. A note is shown only where an organiser told it. */
export interface DeliveryView {
  id: string
  channel: DeliveryChannel
  outcome: DeliveryOutcome | null
  group: OutcomeGroup | undefined
  outcomeOn: Date | null
  dueOn: Date | null
  note: string | null
  /** Pictures an organiser made public: their ids (`photoPath`). */
  photos: string[]
}

/**
 * The deliveries that the public is told of: those that set out, and those of which something was told. A kit that is only
 * prepared, and a letter that is only printed, have been brought nowhere.
 */
export const thatSetOut = {
  OR: [{ state: { not: 'planned' } }, { postedOn: { not: null } }, { outcome: { not: null } }],
} satisfies Prisma.DeliveryWhereInput

/** The columns of a {@link DeliveryView}. */
export const deliveryFields = {
  id: true,
  channel: true,
  outcome: true,
  outcomeOn: true,
  dueOn: true,
  note: true,
  changes: { orderBy: { id: 'desc' }, take: 1, select: { organiserId: true } },
  photos: { where: { public: true, removedAt: null }, orderBy: { id: 'asc' }, select: { id: true } },
} as const

/** A delivery as the public sees it. */
export function showDelivery(row: {
  id: string
  channel: DeliveryChannel
  outcome: DeliveryOutcome | null
  outcomeOn: Date | null
  dueOn: Date | null
  note: string | null
  changes: { organiserId: string | null }[]
  photos: { id: string }[]
}): DeliveryView {
  const { changes, note, photos, ...rest } = row
  const byOrganiser = changes[0]?.organiserId != null
  const group = row.outcome ? groupOf(row.outcome) : undefined
  return { ...rest, group, note: byOrganiser ? note : null, photos: photos.map(({ id }) => id) }
}
