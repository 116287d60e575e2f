import { z } from 'zod'
import { calendarDay } from '@/features/texts/read-form'
import { CommentName, CommentRefusal, CommentState } from '@/generated/prisma/enums'
import type { Moderation } from './rules'

/** What is chosen on the own page: with how much of the name the comment may be shown, or that it may not. */
export const wishField = z.enum({ nobody: 'nobody', ...CommentName })

/** What a list of comments is of, and beside which one it begins. */
export interface CommentFilter {
  state: CommentState
  after: { day: Date; id: string } | undefined
}

/** Reads a filter from an address; what makes no sense there is not asked. */
export function commentFilter({ state, after }: { state?: string; after?: string }): CommentFilter {
  const [day, id] = (after ?? '').slice(0, 60).split('.')
  const place = z.object({ day: calendarDay, id: z.uuid() }).safeParse({ day, id })
  return {
    state: z.enum(CommentState).catch('waiting').parse(state),
    after: place.success ? { day: new Date(place.data.day), id: place.data.id } : undefined,
  }
}

/** As the database counts them. */
const version = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1)

const decision = z.discriminatedUnion('act', [
  z.object({ act: z.enum(['show', 'hide']), version }),
  z.object({ act: z.literal('refuse'), reason: z.enum(CommentRefusal), version }),
])

/** Reads what a moderator decides, and of which text; undefined for what no button of ours sends. */
export function readDecision(values: Readonly<Record<string, string>>): (Moderation & { version: number }) | undefined {
  return decision.safeParse(values).data
}
