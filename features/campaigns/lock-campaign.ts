import type { Writer } from '@/features/context'
import type { CampaignState } from '@/generated/prisma/enums'

/** State and revision of a campaign, held still until the transaction ends. */
export async function lockCampaign(tx: Writer, id: string): Promise<{ state: CampaignState; revision: number }> {
  const rows = await tx.$queryRaw<{ state: CampaignState; revision: number }[]>`
    SELECT state::text AS state, revision FROM campaigns WHERE id = ${id}::uuid FOR UPDATE`
  if (!rows[0]) throw new Error('A campaign that was loaded is gone')
  return rows[0]
}
