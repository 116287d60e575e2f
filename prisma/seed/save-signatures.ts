import { displayConsents, newsConsents, wordingOf } from '@/features/signatures/keep-consent-text'
import { NameDisplay } from '@/generated/prisma/enums'
import type { Database } from '@/tests/factories/database'
import type { DemoSignatures } from './signatures'
import { siteWords } from './words'

/** Rows for each statement; PostgreSQL takes 65,535 values at most. */
const chunk = 2000

/** Writes the signatures of one petition, with the counts as the compactor would have left them and the public sees them. */
export async function saveSignatures(db: Database, petitionId: string, made: DemoSignatures): Promise<void> {
  for (const data of chunks(made.signatures)) await db.signature.createMany({ data })
  for (const data of chunks(made.contacts)) await db.signerContact.createMany({ data })
  for (const data of chunks(made.consents)) await db.consent.createMany({ data })
  await keepWords(db, made)
  for (const data of chunks(made.publicSignatures)) await db.publicSignature.createMany({ data })
  const counts = made.counts.map((one) => ({ ...one, shown: one.count }))
  for (const data of chunks(counts)) await db.signatureCount.createMany({ data })
  await db.petition.update({
    where: { id: petitionId },
    data: { confirmedCount: made.confirmed },
    select: { id: true },
  })
}

/** Keeps the words of what was agreed to, from the first day on which somebody did. */
async function keepWords(db: Database, { consents }: DemoSignatures): Promise<void> {
  const all = Object.values(siteWords).flatMap((words) => [
    { purpose: 'sign' as const, locale: words.locale, text: words.sign },
    ...Object.values(NameDisplay).flatMap((display) => displayConsents(words, display)),
    ...newsConsents(words),
  ])
  const data = all.flatMap((words) => {
    const id = wordingOf(words)
    const days = consents.filter(({ wording }) => wording === id).map(({ givenOn }) => new Date(givenOn).getTime())
    return days.length > 0 ? [{ id, ...words, firstUsedOn: new Date(Math.min(...days)) }] : []
  })
  await db.consentText.createMany({ data, skipDuplicates: true })
}

function chunks<Row>(rows: Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / chunk) }, (_, index) =>
    rows.slice(index * chunk, (index + 1) * chunk),
  )
}
