import type { Ability, Permitted } from '@/features/access/policy'
import { isPublic } from '@/features/campaigns/rules'
import type { WebContext } from '@/features/context'
import type { EventKey } from '@/features/events/load-event'
import { endOfEvent } from '@/features/events/rules'
import { type ListedEvent, listedEvent, showListedEvent } from '@/features/events/show-event'
import { indexCode, readCode } from '@/features/safety/create-token'
import { unwrapText } from '@/features/safety/wrap-text'
import { reportCodeUse } from './make-report-link'
import { whenReported } from './rules'

/** The event behind a link, for those who were there. */
export interface ReportedEvent extends ListedEvent {
  campaignId: string
  accent: string
  addresseeId: string | null
  startsLocal: string
  /** Whether its link takes reports: not yet, now, or no more. */
  when: ReturnType<typeof whenReported>
}

/** The event behind a code that was scanned or typed, in the asked language; undefined for every other text. */
export async function readReportedEvent(
  { db, keys, now }: WebContext,
  code: string,
  asked: string,
): Promise<ReportedEvent | undefined> {
  if (readCode(code) === '') return undefined
  const link = await db.reportLink.findUnique({
    where: { codeHash: indexCode(keys.codes, code) },
    select: {
      event: {
        select: {
          ...listedEvent,
          startsLocal: true,
          addresseeId: true,
          campaign: { select: { id: true, state: true, accent: true } },
        },
      },
    },
  })
  const [event] = link ? showListedEvent(link.event, asked) : []
  if (!link || !event || !isPublic(link.event.campaign.state)) return undefined
  const { campaign, addresseeId, startsLocal } = link.event
  const when = whenReported({ startsAt: event.startsAt, endsAt: endOfEvent(event) }, now)
  const place = { campaignId: campaign.id, accent: campaign.accent, addresseeId }
  return { ...event, ...place, startsLocal: startsLocal ?? '', when }
}

/** The code of an event for those who may hand it out; undefined where there is no link. */
export async function readReportCode(
  { db, keys }: WebContext,
  event: Permitted<Ability, EventKey>,
): Promise<string | undefined> {
  const link = await db.reportLink.findUnique({ where: { eventId: event.id }, select: { code: true } })
  return link ? unwrapText(keys.wrapping.key, reportCodeUse, link.code) : undefined
}
