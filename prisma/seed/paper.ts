import { randomUUID } from 'node:crypto'
import { day } from '@/features/days'
import type { Database } from '@/tests/factories/database'

/** What came in on paper in the demo, and how many days ago it was collected. */
const batches = [
  { town: 'Ljubljana', country: 'SI', number: 31, daysAgo: 12, locale: 'en' },
  { town: 'Berlin', country: 'DE', number: 18, daysAgo: 5, locale: 'ru' },
] as const

/** Two small batches of signatures on paper, entered by the only organiser of the demo and checked by link a day later. */
export async function seedPaper(
  db: Database,
  { petitionId, organiserId, today }: { petitionId: string; organiserId: string; today: Date },
): Promise<void> {
  const { id: versionId, number: version } = await db.petitionVersion.findFirstOrThrow({
    where: { petitionId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  })
  for (const { daysAgo, ...batch } of batches) {
    const collectedOn = new Date(today.getTime() - daysAgo * day)
    const [writtenAt, checkedAt] = [1, 2].map((after) => new Date(collectedOn.getTime() + after * day)) as [Date, Date]
    const change = { ...batch, version, collectedOn, by: organiserId }
    await db.paperBatch.create({
      data: {
        id: randomUUID(),
        petitionId,
        versionId,
        ...batch,
        collectedOn,
        state: 'counted',
        revision: 2,
        alone: true,
        writtenBy: organiserId,
        writtenAt,
        createdAt: writtenAt,
        checkedBy: organiserId,
        checkedAt,
        changes: {
          create: [
            { ...change, revision: 1, act: 'enter', at: writtenAt },
            { ...change, revision: 2, act: 'count', at: checkedAt },
          ],
        },
      },
      select: { id: true },
    })
  }
}
