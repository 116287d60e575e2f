import { lowerShare, type ReaderShares, showSigner } from '@/features/signatures/show-signer'
import type { CommentName, NameDisplay, ReaderShare } from '@/generated/prisma/enums'
import { commentNames } from './rules'

const asked: Record<CommentName, ReaderShare> = { unnamed: 'country', initials: 'initials', full: 'full' }

/**
 * What the wall shows of who wrote a comment: what they asked for, what they let the public see and what the petition
 * gives it, whichever is least.
 */
export function chooseShare(named: CommentName, display: NameDisplay, gets: ReaderShares): ReaderShare {
  return lowerShare(showSigner('public', display, gets), asked[named])
}

/** The names that can be asked for, each where it would be shown so. */
export function offeredNames(display: NameDisplay, gets: ReaderShares): CommentName[] {
  return commentNames.filter((named) => named === 'unnamed' || chooseShare(named, display, gets) === asked[named])
}
