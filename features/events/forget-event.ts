import type { Writer } from '@/features/context'
import { forgetPages } from '@/features/pages'

interface ForgottenEvent {
  id: string
  campaignId: string
  /** The day of action it is part of, now or until now. */
  parents?: readonly (string | null)[]
}

/** Forgets everything that shows something of an event: its page, the lists of all and of its campaign, its day of action. */
export async function forgetEvent(
  tx: Pick<Writer, '$executeRaw'>,
  { id, campaignId, parents = [] }: ForgottenEvent,
): Promise<void> {
  const days = parents.filter((parent) => parent !== null)
  await forgetPages(tx, [
    'events',
    `event:${id}`,
    `campaign:${campaignId}`,
    ...days.map((parent) => `event:${parent}` as const),
  ])
}
