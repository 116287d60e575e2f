import type { Context } from '@/features/context'
import { indexCode, readCode } from '@/features/safety/create-token'
import type { DeliveryChannel, DeliveryOutcome } from '@/generated/prisma/enums'
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
  /** Pictures an organiser made public: their ids (`photoPath`). */
  photos: string[]
}

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
export function deliveryView(row: {
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

const office = {
  id: true,
  kind: true,
  state: true,
  name: true,
  names: true,
  hostCountry: true,
  hostCity: true,
} as const

/**
 * What the form behind a printed code shows: where the letter went and what was told so far; never by whom, the note or
 * the pictures. Whoever finds the sheet reads nothing that could harm.
 */
export async function readDeliveryByCode({ db, keys }: Context & { keys: { codes: Uint8Array } }, code: string) {
  if (readCode(code) === '') return undefined
  const found = await db.delivery.findUnique({
    where: { codeHash: indexCode(keys.codes, code) },
    select: {
      channel: true,
      state: true,
      outcome: true,
      outcomeOn: true,
      outcomeTime: true,
      dueOn: true,
      postedOn: true,
      registeredNumber: true,
      expectedOn: true,
      _count: { select: { photos: { where: { removedAt: null } } } },
      letter: {
        select: {
          datedOn: true,
          country: true,
          addressee: { select: office },
          modelLetter: { select: { slug: true, deadlineOn: true } },
        },
      },
    },
  })
  if (!found) return undefined
  const { letter, _count, ...rest } = found
  return {
    ...rest,
    photoCount: _count.photos,
    canBeTold: canBeTold(rest.state),
    datedOn: letter.datedOn,
    country: letter.country,
    office: letter.addressee,
    slug: letter.modelLetter.slug,
    deadlineOn: letter.modelLetter.deadlineOn,
  }
}
export type ToldDelivery = NonNullable<Awaited<ReturnType<typeof readDeliveryByCode>>>

/** What is asked before a letter is brought on its way: the day it should arrive by, and the fax numbers of its door. */
export async function readWay(
  { db }: Pick<Context, 'db'>,
  letter: { addresseeId: string; modelLetter: { id: string } },
): Promise<{ deadlineOn: Date | null; faxes: string[] }> {
  const [model, faxes] = await Promise.all([
    db.modelLetter.findUnique({ where: { id: letter.modelLetter.id }, select: { deadlineOn: true } }),
    db.addresseeContact.findMany({
      where: { addresseeId: letter.addresseeId, channel: 'fax', offAt: null },
      orderBy: { value: 'asc' },
      select: { value: true },
    }),
  ])
  return { deadlineOn: model?.deadlineOn ?? null, faxes: faxes.map(({ value }) => value) }
}
