import type { Writer } from '@/features/context'
import { forgetPages } from '@/features/pages'

/** Makes every copy of the web process forget the pages that show a letter of a set, or its board. */
export async function forgetSet(
  tx: Writer,
  { modelLetterId, campaignId }: { modelLetterId: string; campaignId: string },
): Promise<void> {
  await forgetPages(tx, [`model-letter:${modelLetterId}`, `campaign:${campaignId}`])
}
