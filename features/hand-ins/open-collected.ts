import { collectedSchema } from '@/features/collected/schema'
import type { Writer } from '@/features/context'
import { nameAs } from '@/features/signatures/rules'
import { type ReaderShares, showSigner } from '@/features/signatures/show-signer'
import { type CollectedOrigin, NameDisplay } from '@/generated/prisma/enums'
import type { OpenBoxes } from './open-signers'
import type { DossierReader } from './rules'
import { type NamedSigner, nameSigner } from './sort-signers'

/** Sealed rows that are opened at once. */
const batchSize = 1_000

interface AskCollected {
  petitionId: string
  reader: DossierReader
  origin: CollectedOrigin
  open: OpenBoxes
}

interface SealedPerson {
  id: string
  country: string | null
  display: NameDisplay
  sealed: Uint8Array
  keyId: string
}

/**
 * Opens those who were collected at stalls, or imported, and count, of whom this reader gets a name or initials. At a stall
 * people read who gets town, role and organisation; of who signed with another tool there is the name alone.
 */
export async function openCollected(
  tx: Writer,
  { petitionId, reader, origin, open }: AskCollected,
  gets: ReaderShares,
) {
  const shareOf = (display: NameDisplay) => showSigner(reader, display, gets)
  const named = Object.values(NameDisplay).filter((display) => nameAs('A', shareOf(display)) !== '')
  const people: (NamedSigner & { country: string })[] = []
  let after = '00000000-0000-0000-0000-000000000000'
  while (named.length > 0) {
    const rows: SealedPerson[] = await tx.$queryRaw<SealedPerson[]>`
      SELECT s.id::text AS id, s.country, s.display::text AS display, c.sealed, c.key_id AS "keyId"
      FROM collected_signatures s JOIN collected_contacts c ON c.collected_id = s.id
      WHERE s.petition_id = ${petitionId}::uuid AND s.origin = ${origin}::collected_origin AND s.state = 'counted'
        AND s.id > ${after}::uuid AND s.display = ANY(${named}::name_display[])
      ORDER BY s.id LIMIT ${batchSize}`
    const opened = await open(rows)
    for (const [at, { display, country }] of rows.entries()) {
      const person = collectedSchema.parse(opened[at])
      const share = shareOf(display)
      const shown =
        share === 'full' && origin === 'stall'
          ? nameSigner(person, true)
          : { name: nameAs(person.name, share), line: '' }
      if (shown.name !== '') people.push({ ...shown, country: country ?? '' })
    }
    const last = rows.at(-1)
    if (!last || rows.length < batchSize) return people
    after = last.id
  }
  return people
}
