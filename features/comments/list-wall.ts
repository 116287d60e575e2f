import type { Context } from '@/features/context'
import { lowerShare, type ReaderShares } from '@/features/signatures/show-signer'
import type { CommentName, NameDisplay, ReaderShare } from '@/generated/prisma/enums'
import { chooseShare } from './choose-share'

/** A comment as everybody reads it. */
export interface WallComment {
  id: string
  text: string
  /** The language of the text; null when it is not known. */
  locale: string | null
  /** In full or initials; null without name. */
  name: string | null
  /** Null where the petition gives the public no country. */
  country: string | null
}

export interface Wall {
  comments: WallComment[]
  /** Where the next page begins; undefined on the last. */
  next: number | undefined
}

interface Row extends WallComment {
  place: number
  share: ReaderShare
  named: CommentName
  display: NameDisplay
  country: string
}

/**
 * The comments that moderators show on the wall of a petition, the newest first, from below a place; `most` of them. What is
 * shown is judged anew with each reading: a comment whose owner has corrected something since is not there until it was
 * copied again, and no name stands there that is more than its owner and the petition give the public now.
 */
export async function listWall(
  { db }: Pick<Context, 'db'>,
  { petitionId, gets, below, most }: { petitionId: string; gets: ReaderShares; below?: number; most: number },
): Promise<Wall> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT comments.id, comments.text, comments.locale, comments.name, comments.share, comments.country, comments.place,
      wish.named, signatures.display
    FROM comments JOIN comment_wishes AS wish ON wish.signature_id = comments.signature_id
    JOIN signatures ON signatures.id = comments.signature_id AND signatures.corrections = comments.corrections
      AND signatures.state = 'confirmed'
    JOIN petitions ON petitions.id = comments.petition_id AND petitions.comment_wall
    WHERE comments.petition_id = ${petitionId}::uuid AND comments.state = 'shown' AND comments.place < ${below ?? 2 ** 31 - 1}
    ORDER BY comments.place DESC LIMIT ${most + 1}`
  const shown = rows.slice(0, most)
  return {
    comments: shown.map((row) => commentOf(row, gets)),
    next: rows.length > most ? shown.at(-1)?.place : undefined,
  }
}

function commentOf({ id, text, locale, name, country, share, named, display }: Row, gets: ReaderShares): WallComment {
  const may = chooseShare(named, display, gets)
  const isCopiedLess = lowerShare(share, may) === share
  return { id, text, locale, name: isCopiedLess ? name : null, country: may === 'number' ? null : country }
}

/** The highest place on the wall of a petition; 0 while nothing is shown there. */
export async function readHighestPlace({ db }: Pick<Context, 'db'>, petitionId: string): Promise<number> {
  const { _max } = await db.comment.aggregate({ where: { petitionId, state: 'shown' }, _max: { place: true } })
  return _max.place ?? 0
}
