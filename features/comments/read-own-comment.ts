import type { Context } from '@/features/context'
import { readOwnLink } from '@/features/signatures/read-own-link'
import { shareColumns, sharesOf } from '@/features/signatures/read-shares'
import { counted } from '@/features/signatures/rules'
import type { CommentName, CommentRefusal, CommentState } from '@/generated/prisma/enums'
import { offeredNames } from './choose-share'

/** What the own page of a signer shows of the comment. The text it cannot read before it was copied, and does not show. */
export interface OwnComment {
  /** Null: it may not be shown. */
  named: CommentName | null
  offered: CommentName[]
  /** What became of it; undefined while nothing was copied. */
  state: CommentState | undefined
  reason: CommentRefusal | null
}

/** Reads it by the token of the own page; undefined where the petition has no wall or nothing is left to show. */
export async function readOwnComment({ db }: Pick<Context, 'db'>, token: string): Promise<OwnComment | undefined> {
  const id = await readOwnLink({ db }, token)
  if (id === undefined) return undefined
  const signature = await db.signature.findUnique({
    where: { id },
    select: {
      state: true,
      display: true,
      petition: { select: { commentWall: true, ...shareColumns } },
      contact: {
        select: { commentWish: { select: { named: true, comment: { select: { state: true, reason: true } } } } },
      },
    },
  })
  if (!signature?.contact || !signature.petition.commentWall || !counted.includes(signature.state)) return undefined
  const wish = signature.contact.commentWish
  return {
    named: wish?.named ?? null,
    offered: offeredNames(signature.display, sharesOf(signature.petition)),
    state: wish?.comment?.state,
    reason: wish?.comment?.reason ?? null,
  }
}
