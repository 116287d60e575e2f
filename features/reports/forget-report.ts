import type { Writer } from '@/features/context'
import { forgetPages } from '@/features/pages'

/** Makes the pages anew that show a report: of its event, its campaign, and the office it is about. */
export async function forgetReport(
  tx: Pick<Writer, '$executeRaw'>,
  { campaignId, eventId, addresseeId }: { campaignId: string; eventId: string | null; addresseeId: string | null },
): Promise<void> {
  await forgetPages(tx, [
    `campaign:${campaignId}`,
    ...(eventId === null ? [] : [`event:${eventId}` as const]),
    ...(addresseeId === null ? [] : [`addressee:${addresseeId}` as const]),
  ])
}
