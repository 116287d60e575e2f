import type { PublicRow } from './read-public-board'
import type { BoardState } from './rules'

/** What a map of a board shows of a country, what weighs most last. */
export const boardGroups = ['open', 'silent', 'refused', 'taken'] as const
export type BoardGroup = (typeof boardGroups)[number]

const groups: Record<BoardState, BoardGroup> = {
  not_started: 'open',
  drafting: 'open',
  collecting: 'open',
  frozen: 'open',
  sent: 'silent',
  refused: 'refused',
  handed_in: 'taken',
  reply_promised: 'taken',
  replied: 'taken',
}

/** What happened in each country, by its code: of several letters, what got furthest. */
export function groupBoard(rows: readonly Pick<PublicRow, 'country' | 'state'>[]): Map<string, BoardGroup> {
  const found = new Map<string, BoardGroup>()
  for (const { country, state } of rows) {
    const group = groups[state]
    const before = found.get(country)
    if (before === undefined || boardGroups.indexOf(group) > boardGroups.indexOf(before)) found.set(country, group)
  }
  return found
}
