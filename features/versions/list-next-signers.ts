import type { Writer } from '@/features/context'
import type { SendingAsk } from './lock-ask'

/** Signatures that are looked at in one go: those of the version itself are passed over. */
const mostScanned = 10_000

/** Somebody who is asked. */
export interface NextSigner {
  signatureId: string
  locale: string
  /** The version that they have signed. */
  version: number
}

/** Where the sender has come to. */
interface Reached {
  cursorDay: Date | null
  cursorSignature: string | null
  allQueued: boolean
}

const first = { day: new Date('1970-01-01'), id: '00000000-0000-0000-0000-000000000000' }

/**
 * The next who are asked, at most `most`: whoever has confirmed an older version, still counts and is still known; in the
 * order of an index. They are held until their mails are written.
 */
export async function listNextSigners(
  tx: Writer,
  { petitionId, versionId, cursorDay, cursorSignature }: SendingAsk,
  most: number,
): Promise<{ signers: NextSigner[]; reached: Reached }> {
  const scanned = await tx.$queryRaw<{ id: string; day: Date; older: boolean }[]>`
    SELECT id::text AS id, created_on AS day, version_id <> ${versionId}::uuid AND NOT demo AS older FROM signatures
    WHERE petition_id = ${petitionId}::uuid AND state = 'confirmed'
      AND (created_on, id) > (${cursorDay ?? first.day}::date, ${cursorSignature ?? first.id}::uuid)
    ORDER BY created_on, id LIMIT ${mostScanned}`
  const older = scanned.filter((one) => one.older)
  const chosen = older.slice(0, most)
  const ended = scanned.length < mostScanned && older.length <= most
  const last = ended || older.length <= most ? scanned.at(-1) : chosen.at(-1)
  const reached = {
    cursorDay: last?.day ?? cursorDay,
    cursorSignature: last?.id ?? cursorSignature,
    allQueued: ended,
  }
  if (chosen.length === 0) return { signers: [], reached }
  const signers = await tx.$queryRaw<NextSigner[]>`
    SELECT signature.id::text AS "signatureId", signature.locale, version.number AS version
    FROM signatures AS signature JOIN petition_versions AS version ON version.id = signature.version_id
    JOIN signer_contacts AS contact ON contact.signature_id = signature.id
    WHERE signature.id = ANY(${chosen.map(({ id }) => id)}::uuid[]) AND signature.state = 'confirmed'
      AND signature.version_id <> ${versionId}::uuid
    ORDER BY signature.id FOR KEY SHARE OF signature`
  return { signers, reached }
}
