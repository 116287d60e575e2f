import { randomUUID } from 'node:crypto'
import { hashText } from '@/features/safety/hash-text'
import { indexEmail } from '@/features/safety/index-email'
import { sealJson } from '@/features/safety/seal-json'
import type { NameDisplay } from '@/generated/prisma/enums'
import type { CollectedRow } from './insert-collected'
import { type ParsedPerson, personKey } from './parse-people'
import type { CollectedPerson } from './schema'

/** What sealing and indexing the people of a file takes: keys of which none opens anything. */
export interface PeopleSealing {
  /** The public key of the worker. */
  publicKey: Uint8Array
  keyId: string
  /** The petition's own. */
  indexKey: Uint8Array
  display: NameDisplay
}

/** Seals people to the worker: nothing of them can be read in what is returned. */
export function sealPeople(
  people: readonly ParsedPerson[],
  { publicKey, keyId, indexKey, display }: PeopleSealing,
): CollectedRow[] {
  const key = Buffer.from(publicKey)
  return people.map((person) => {
    const { name, email, city, role, organisation, country, signedOn } = person
    return {
      id: randomUUID(),
      country,
      signedOn: signedOn === null ? null : new Date(signedOn),
      display,
      emailIndex: email === '' ? null : indexEmail(indexKey, email),
      personIndex: email === '' ? hashText(indexKey, `collected|${personKey(person)}`) : null,
      sealed: sealJson(key, { name, email, city, role, organisation } satisfies CollectedPerson),
      keyId,
    }
  })
}
