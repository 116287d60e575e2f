import { day } from '@/features/days'
import type { Database } from '@/tests/factories/database'

interface ExportParts {
  teamId: string
  campaignId: string
  organiserId: string
  askedAt: Date
}

/** An export of the demo that is over: what became of the letters, approved by the only organiser a day later. */
export async function seedExport(
  db: Database,
  { teamId, campaignId, organiserId, askedAt }: ExportParts,
): Promise<void> {
  const nextDay = new Date(askedAt.getTime() + day)
  await db.export.create({
    data: {
      ...{ teamId, campaignId, kind: 'outcomes', choice: {}, locale: 'en' },
      reason: 'For the meeting of the campaign: which embassies took the letter, and which did not.',
      recipient: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
      ...{ state: 'fetched', alone: true, askedBy: organiserId, askedAt },
      ...{ approvedBy: organiserId, approvedAt: nextDay, madeAt: nextDay, size: 4_096 },
      ...{ endedBy: organiserId, endedAt: nextDay },
    },
    select: { id: true },
  })
}
