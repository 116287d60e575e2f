import { rolesThatMay } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import type { CommentRefusal, CommentState } from '@/generated/prisma/enums'
import type { CommentFilter } from './schema'

/** Comments on one page of the desk. */
const pageSize = 25

/** A comment as moderators read it. */
export interface DeskComment {
  id: string
  state: CommentState
  reason: CommentRefusal | null
  version: number
  text: string
  locale: string | null
  /** As the wall shows it. */
  name: string | null
  country: string
  waitsSince: Date
  petition: { id: string; title: string }
}

export interface DeskComments {
  comments: DeskComment[]
  /** Beside which one the next page begins. */
  next: { day: Date; id: string } | undefined
}

/** The petitions whose comments an organiser may moderate. */
export const moderatedBy = (organiser: { id: string }) => ({
  campaign: {
    team: {
      memberships: {
        some: {
          organiserId: organiser.id,
          role: { in: [...rolesThatMay('hideNames')] },
          organiser: { removedAt: null },
        },
      },
    },
  },
})

/**
 * A page of the comments of all petitions that an organiser may moderate, of one state: those that wait longest first, the
 * others the latest first. One that its owner has just corrected is not among them until it was copied again.
 */
export async function listDeskComments(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  { state, after }: CommentFilter,
  locale: string,
): Promise<DeskComments> {
  const petitions = await db.petition.findMany({
    where: moderatedBy(organiser),
    select: {
      id: true,
      originalLocale: true,
      currentVersion: true,
      versions: { select: { number: true, translations: { select: { locale: true, title: true } } } },
    },
  })
  const forward = state === 'waiting'
  const beyond = forward ? ('gt' as const) : ('lt' as const)
  const order = forward ? ('asc' as const) : ('desc' as const)
  const rows = await db.comment.findMany({
    where: {
      petitionId: { in: petitions.map(({ id }) => id) },
      state,
      ...(after && {
        OR: [{ waitsSince: { [beyond]: after.day } }, { waitsSince: after.day, id: { [beyond]: after.id } }],
      }),
    },
    orderBy: [{ waitsSince: order }, { id: order }],
    take: pageSize + 1,
    select: { ...columns, wish: { select: { signature: { select: { corrections: true } } } } },
  })
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    comments: shown
      .filter((row) => row.corrections === row.wish.signature.corrections)
      .map(({ petitionId, corrections, wish, ...row }) => ({
        ...row,
        petition: { id: petitionId, title: titleOf(petitions.find(({ id }) => id === petitionId)) },
      })),
    next: rows.length > pageSize && last ? { day: last.waitsSince, id: last.id } : undefined,
  }

  function titleOf(petition: (typeof petitions)[number] | undefined): string {
    const version = petition?.versions.find(({ number }) => number === petition.currentVersion)
    return pickTranslation(version?.translations ?? [], locale, petition?.originalLocale ?? '')?.title ?? ''
  }
}

const columns = {
  id: true,
  petitionId: true,
  state: true,
  reason: true,
  version: true,
  corrections: true,
  text: true,
  locale: true,
  name: true,
  country: true,
  waitsSince: true,
} as const
