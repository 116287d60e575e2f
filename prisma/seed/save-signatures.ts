import type { Database } from '@/tests/factories/database'
import type { DemoSignatures } from './signatures'

/** Rows for each statement; PostgreSQL takes 65,535 values at most. */
const chunk = 2000

/** Writes the signatures of one petition, with the counts as the compactor would have left them and the public sees them. */
export async function saveSignatures(db: Database, petitionId: string, made: DemoSignatures): Promise<void> {
  for (const data of chunks(made.signatures)) await db.signature.createMany({ data })
  for (const data of chunks(made.contacts)) await db.signerContact.createMany({ data })
  for (const data of chunks(made.consents)) await db.consent.createMany({ data })
  for (const data of chunks(made.publicSignatures)) await db.publicSignature.createMany({ data })
  const counts = made.counts.map((one) => ({ ...one, shown: one.count }))
  for (const data of chunks(counts)) await db.signatureCount.createMany({ data })
  await db.petition.update({
    where: { id: petitionId },
    data: { confirmedCount: made.confirmed },
    select: { id: true },
  })
}

function chunks<Row>(rows: Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / chunk) }, (_, index) =>
    rows.slice(index * chunk, (index + 1) * chunk),
  )
}
