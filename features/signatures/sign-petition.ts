import type { PrismaClient } from '@/generated/prisma/client'
import type { WebContext } from '../context'
import type { OpenedPayload } from '../outbox/schema'
import { createCode, createToken, hashToken, indexCode } from '../safety/create-token'
import { indexEmail } from '../safety/index-email'
import { sealForWorker } from '../safety/seal-for-worker'
import { gather } from './gather-signatures'
import { day, dayOf, pendingDays, wording } from './rules'
import type { Signer, SignForm } from './schema'
import { hex, type SignatureRow, writeSignatures } from './write-signatures'

export interface SignPetition {
  /** What the caller keeps of the petition for a few seconds: its id, the version shown, and its own index key. */
  petition: { id: string; versionId: string; indexKey: Uint8Array }
  locale: string
  form: SignForm
}

export type SignOutcome = { ok: true } | { ok: false; reason: 'closed' }

/**
 * Signs a petition: one statement writes the signature, its sealed contact, its consents, the link and the mail that
 * carries it. The answer is the same for a new, a waiting and a confirmed signature, so that nobody learns here who
 * signed. A repeated one gets another mail after 24 hours, three at most while it waits; a link always confirms what
 * was typed with it, and an older link ends when a newer one is sent.
 */
export async function signPetition({ db, keys, now }: WebContext, input: SignPetition): Promise<SignOutcome> {
  const { petition, locale, form } = input
  const { name, email, city, role, organisation, comment } = form
  const token = createToken()
  const code = createCode()
  // One box for the contact and for the mail: sealing is the dearest part of signing, and each reader takes its own.
  const box = sealForWorker(keys, { name, email, city, role, organisation, comment, token, code } satisfies Signer &
    OpenedPayload<'confirm_signature'>)
  const today = dayOf(now)
  const consents = [
    'sign' as const,
    ...(form.display === 'none' ? [] : ['public_name' as const]),
    ...(form.updates ? ['updates' as const] : []),
  ]
  const open = await writer(db)({
    petition_id: petition.id,
    version_id: petition.versionId,
    email_index: hex(indexEmail(petition.indexKey, email)),
    locale,
    country: form.country,
    display: form.display,
    consents,
    wordings: consents.map((purpose) => wording(purpose, locale)),
    sealed: hex(box.sealed),
    key_id: box.keyId,
    purge_after: new Date(today.getTime() + pendingDays * day),
    token_hash: hex(hashToken(token)),
    code_index: hex(indexCode(keys.codes, code)),
    today,
    now,
  })
  return open ? { ok: true } : { ok: false, reason: 'closed' }
}

const writers = new WeakMap<PrismaClient, (row: SignatureRow) => Promise<boolean>>()

/** Writes through one database, many at a time when many sign. */
function writer(db: PrismaClient) {
  const known = writers.get(db)
  if (known) return known
  const made = gather<SignatureRow, boolean>({
    key: (row) => row.petition_id + row.email_index,
    write: (rows) => writeSignatures(db, rows),
    atOnce: 2,
    most: 100,
  })
  writers.set(db, made)
  return made
}
