import type { BoardState } from '@/features/letter-sets/rules'
import type { Tone } from '@/ui/page'

/** The colour of each state, on the desk and in public. */
export const boardTones: Record<BoardState, Tone> = {
  not_started: 'plain',
  drafting: 'plain',
  collecting: 'plain',
  frozen: 'plain',
  sent: 'plain',
  handed_in: 'good',
  refused: 'error',
  reply_promised: 'accent',
  replied: 'good',
}
