import type { Writer } from '@/features/context'
import type { SendingUpdate } from './lock-sending'

/** Readers of one petition that are looked at in one go, where only some countries or languages get it. */
const mostScanned = 20_000

/** Somebody who gets an update, with what the worker opens. */
export interface NextReader {
  signatureId: string
  locale: string
  sealed: Uint8Array
  keyId: string
}

/** Where the sender has come to. */
interface Reached {
  cursorPetition: string | null
  cursorSignature: string | null
  allQueued: boolean
}

/** The next readers of an update, at most `most`, in the order of their ids; fewer, or none, does not mean that it is the end. */
export async function listNextReaders(
  tx: Writer,
  update: SendingUpdate,
  most: number,
): Promise<{ readers: NextReader[]; reached: Reached }> {
  const petitionId = update.cursorPetition ?? (await nextPetition(tx, update, null))
  if (petitionId === null)
    return { readers: [], reached: { cursorPetition: null, cursorSignature: null, allQueued: true } }
  const { ids, last, ended } = await scan(tx, { ...update, petitionId }, most)
  const next = ended ? await nextPetition(tx, update, petitionId) : petitionId
  const reached = {
    cursorPetition: next ?? petitionId,
    cursorSignature: ended ? null : last,
    allQueued: ended && next === null,
  }
  return { readers: await openable(tx, update, ids), reached }
}

/** The petitions of an update, one after another by their ids. */
async function nextPetition(tx: Writer, update: SendingUpdate, after: string | null): Promise<string | null> {
  if (update.petitionId !== null) return after === null ? update.petitionId : null
  const next = await tx.petition.findFirst({
    where: { campaignId: update.campaignId, ...(after === null ? {} : { id: { gt: after } }) },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return next?.id ?? null
}

interface Scanned {
  ids: string[]
  last: string | null
  ended: boolean
}

/** One range of the index, never more: what does not match is passed over. */
async function scan(tx: Writer, update: SendingUpdate & { petitionId: string }, most: number): Promise<Scanned> {
  const { purpose, petitionId, cursorSignature, countries, locales } = update
  const range = countries.length + locales.length === 0 ? most : mostScanned
  const [row] = await tx.$queryRaw<{ ids: string[]; scanned: number; last: string | null }[]>`
    WITH scanned AS MATERIALIZED (
      SELECT signature_id, country, locale FROM news_readers
      WHERE purpose = ${purpose}::consent_purpose AND petition_id = ${petitionId}::uuid
        AND signature_id > ${cursorSignature ?? '00000000-0000-0000-0000-000000000000'}::uuid
      ORDER BY signature_id LIMIT ${range}
    ),
    chosen AS (
      SELECT signature_id FROM scanned
      WHERE (cardinality(${countries}::text[]) = 0 OR country = ANY(${countries}::text[]))
        AND (cardinality(${locales}::text[]) = 0 OR locale = ANY(${locales}::text[]))
      ORDER BY signature_id LIMIT ${most}
    )
    SELECT coalesce((SELECT array_agg(signature_id::text ORDER BY signature_id) FROM chosen), '{}') AS ids,
      (SELECT count(*)::int FROM scanned) AS scanned,
      (SELECT signature_id::text FROM scanned ORDER BY signature_id DESC LIMIT 1) AS last`
  const { ids, scanned, last } = row ?? { ids: [], scanned: 0, last: null }
  if (ids.length === most) return { ids, last: ids.at(-1) ?? null, ended: false }
  return { ids, last, ended: scanned < range }
}

/** Of these, whoever counts, has not taken the consent back and is still known: asked anew, and held until the mails are written. */
async function openable(tx: Writer, { purpose }: SendingUpdate, ids: readonly string[]): Promise<NextReader[]> {
  if (ids.length === 0) return []
  return tx.$queryRaw<NextReader[]>`
    SELECT signature.id::text AS "signatureId", signature.locale, contact.sealed, contact.key_id AS "keyId"
    FROM signatures AS signature
    JOIN consents ON consents.signature_id = signature.id AND consents.purpose = ${purpose}::consent_purpose
      AND withdrawn_on IS NULL
    JOIN signer_contacts AS contact ON contact.signature_id = signature.id
    WHERE signature.id = ANY(${[...ids]}::uuid[]) AND signature.state = 'confirmed' AND NOT signature.demo
    ORDER BY signature.id FOR KEY SHARE OF signature`
}
