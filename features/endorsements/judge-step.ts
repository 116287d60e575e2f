import { createHash } from 'node:crypto'
import type { Writer } from '@/features/context'
import type { EndorsementState } from '@/generated/prisma/enums'
import { type EndorsementAct, mayBe } from './rules'

/** What an organiser sees of an organisation before they decide. */
export interface SeenOrganisation {
  name: string
  country: string
  town: string
  website: string
  /** Of its logo. */
  fileId: string | null
}

/** A mark of what an organiser saw: another one as soon as an officer corrects any of it. */
export function markSeen({ name, country, town, website, fileId }: SeenOrganisation): string {
  return createHash('sha256')
    .update(JSON.stringify([name, country, town, website, ...(fileId === null ? [] : [fileId])]))
    .digest('base64url')
}

/** Holds an organisation's signature still and says whether the act may be done, and is about what was seen. */
export async function judgeStep(
  tx: Writer,
  { id, act, seen }: { id: string; act: EndorsementAct; seen: string },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' | 'changed' }> {
  const [row] = await tx.$queryRaw<(SeenOrganisation & { state: EndorsementState })[]>`
    SELECT state::text AS state, name, country, town, website, file_id AS "fileId" FROM endorsements WHERE id = ${id}::uuid FOR UPDATE`
  if (!row || !mayBe(row.state, act)) return { ok: false, reason: 'not-now' }
  return markSeen(row) === seen ? { ok: true } : { ok: false, reason: 'changed' }
}
