import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/generated/prisma/client'
import type { Database } from './database'

type Parts = Omit<Prisma.ReportUncheckedCreateInput, 'submissionId' | 'sentText'>

/** A report: from an event, in English and waiting to be read, unless told otherwise. */
export async function createReport(
  db: Database,
  parts: Partial<Parts> & Pick<Parts, 'campaignId'>,
): Promise<{ id: string }> {
  const text = parts.text ?? 'We were there.'
  return db.report.create({
    data: {
      kind: 'event',
      locale: 'en',
      happenedOn: new Date('2016-05-25'),
      receivedAt: new Date('2016-05-25T15:00:00Z'),
      ...parts,
      text,
      sentText: text,
      sentQuotes: parts.quotes ?? '',
      submissionId: randomUUID(),
    },
    select: { id: true },
  })
}
