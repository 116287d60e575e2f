import type { Permitted } from '@/features/access/policy'
import { type InCampaign, loaderInCampaign } from '@/features/campaigns/permit-in-campaign'
import type { EventKind, EventState } from '@/generated/prisma/enums'

/** What is known of an event before it is read: enough to decide, nothing to show. */
export interface EventKey extends InCampaign {
  id: string
  slug: string
  kind: EventKind
  state: EventState
}

export type EditableEvent = Permitted<'edit', EventKey>
export type PublishableEvent = Permitted<'publish', EventKey>
export type TranslatableEvent = Permitted<'translate', EventKey>

/** Loads an event for one purpose; null where it is not theirs. */
export const loadEvent = loaderInCampaign<EventKey>(async (db, id, campaign) =>
  db.event.findUnique({ where: { id }, select: { id: true, slug: true, kind: true, state: true, campaign } }),
)
