import type { Context } from '@/features/context'
import { fieldColumns, usesOf } from '@/features/questions/rules'
import { readOwnLink } from '@/features/signatures/read-own-link'
import { shareColumns, sharesOf } from '@/features/signatures/read-shares'
import { counted } from '@/features/signatures/rules'
import type { CommentName, CommentRefusal, CommentState, ReaderShare } from '@/generated/prisma/enums'
import { offeredNames } from './choose-share'
import { isNoMore } from './rules'

/** What the own page of a signer shows of the comment. The text it cannot read before it was copied, and does not show. */
export interface OwnComment {
  /** As far as it is offered. Null: it may not be shown. */
  named: CommentName | null
  offered: CommentName[]
  /** What became of it; undefined while nothing was copied. */
  state: CommentState | undefined
  reason: CommentRefusal | null
  /** What is sealed was deleted: what is shown may become less, and nothing else can be shown. */
  over: boolean
}

/**
 * Reads it by the token of the own page; undefined where the petition has no wall, or has never asked for a comment, or
 * nothing is left to show.
 */
export async function readOwnComment({ db }: Pick<Context, 'db'>, token: string): Promise<OwnComment | undefined> {
  const id = await readOwnLink({ db }, token)
  if (id === undefined) return undefined
  const signature = await db.signature.findUnique({
    where: { id },
    select: {
      state: true,
      display: true,
      petition: { select: { commentWall: true, ...shareColumns, ...fieldColumns } },
      contact: { select: { signatureId: true } },
      commentWish: { select: { named: true, comment: { select: { state: true, reason: true, share: true } } } },
    },
  })
  if (!signature?.petition.commentWall || !counted.includes(signature.state)) return undefined
  const { commentWish: wish, contact, petition, display } = signature
  const over = contact === null
  if (over && wish?.comment?.state !== 'shown') return undefined
  if (wish === null && usesOf(petition).comment === 'hidden') return undefined
  const offered = offeredNames(display, sharesOf(petition)).filter((named) => !over || isCopied(named, wish))
  return {
    named: wish && (offered.findLast((named) => isNoMore(named, wish.named)) ?? 'unnamed'),
    offered,
    state: wish?.comment?.state,
    reason: wish?.comment?.reason ?? null,
    over,
  }
}

/** Nobody can open the name again: it can be shown as far as it was asked for and copied. */
function isCopied(named: CommentName, wish: { named: CommentName; comment: { share: ReaderShare } | null } | null) {
  const share = wish?.comment?.share
  const copied = share === 'full' || share === 'initials' ? share : 'unnamed'
  return isNoMore(named, copied) && isNoMore(named, wish?.named)
}
