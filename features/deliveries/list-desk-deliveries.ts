import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { DeliveryChannel, DeliveryOutcome, DeliveryState, FileKind } from '@/generated/prisma/enums'
import type { DeliveredLetterKey } from './load-delivery'

/** A picture of a delivery, as the desk sees it. */
export interface DeskPhoto {
  id: string
  fileId: string
  kind: FileKind
  public: boolean
  addedAt: Date
  removedAt: Date | null
  /** Removed so long ago that its bytes are deleted. */
  gone: boolean
}

/** All that is known of a delivery, for the desk. */
export interface DeskDelivery {
  id: string
  channel: DeliveryChannel
  state: DeliveryState
  attempt: number
  outcome: DeliveryOutcome | null
  outcomeOn: Date | null
  outcomeTime: string | null
  byWhom: string | null
  note: string | null
  dueOn: Date | null
  postedOn: Date | null
  registeredNumber: string | null
  expectedOn: Date | null
  createdOn: Date
  photos: DeskPhoto[]
}

/** The columns of a {@link DeskDelivery}. */
export const deskDeliveryFields = {
  id: true,
  channel: true,
  state: true,
  attempt: true,
  outcome: true,
  outcomeOn: true,
  outcomeTime: true,
  byWhom: true,
  note: true,
  dueOn: true,
  postedOn: true,
  registeredNumber: true,
  expectedOn: true,
  createdOn: true,
  photos: {
    orderBy: { id: 'asc' },
    select: {
      id: true,
      fileId: true,
      kind: true,
      public: true,
      addedAt: true,
      removedAt: true,
      file: { select: { size: true } },
    },
  },
} as const

/** A delivery as the desk sees it. */
export function deskDelivery(
  row: Omit<DeskDelivery, 'photos'> & { photos: (Omit<DeskPhoto, 'gone'> & { file: { size: number } })[] },
): DeskDelivery {
  return { ...row, photos: row.photos.map(({ file, ...photo }) => ({ ...photo, gone: file.size === 0 })) }
}

/** Every attempt to bring a letter to its door, the newest first. */
export async function listDeskDeliveries(
  { db }: Pick<Context, 'db'>,
  letter: Permitted<'seeLetters', DeliveredLetterKey>,
): Promise<DeskDelivery[]> {
  const rows = await db.delivery.findMany({
    where: { letterId: letter.letterId },
    orderBy: [{ attempt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: deskDeliveryFields,
  })
  return rows.map(deskDelivery)
}

/** Letters that went one way: those of a line in the table of letters by country. */
export interface WayFilter {
  addresseeId?: string | undefined
  country?: string | undefined
  channel?: DeliveryChannel | undefined
  state?: DeliveryState | undefined
  outcome?: DeliveryOutcome | null | undefined
}

const longestList = 200

/** The newest 200 deliveries of the letters written with a model letter that went one way. No names, no texts. */
export async function listDeliveriesOf(
  { db }: Pick<Context, 'db'>,
  modelLetter: Permitted<'seeLetters', { id: string }>,
  { addresseeId, country, channel, state, outcome }: WayFilter,
) {
  const rows = await db.delivery.findMany({
    where: {
      letter: { modelLetterId: modelLetter.id, ...(addresseeId && { addresseeId }), ...(country && { country }) },
      ...(channel && { channel }),
      ...(state && { state }),
      ...(outcome !== undefined && { outcome }),
    },
    orderBy: { id: 'desc' },
    take: longestList,
    select: {
      ...deskDeliveryFields,
      letter: {
        select: {
          country: true,
          datedOn: true,
          locale: true,
          addressee: {
            select: { id: true, kind: true, state: true, name: true, names: true, hostCountry: true, hostCity: true },
          },
        },
      },
    },
  })
  return rows.map(({ letter, ...row }) => ({ ...deskDelivery(row), letter }))
}
