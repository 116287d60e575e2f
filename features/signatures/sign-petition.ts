import type { WebContext } from '@/features/context'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import type { PrismaClient } from '@/generated/prisma/client'
import { gatherWrites } from './gather-writes'
import { keepConsentText, type ShownWords } from './keep-consent-text'
import { makeSignatureRow } from './make-signature-row'
import type { SignInput } from './schema'
import { type SignatureRow, writeSignatures } from './write-signatures'

export interface SignPetition {
  /** What the caller keeps of the petition for a few seconds: its id, the version shown, and its own index key. */
  petition: { id: string; versionId: string; indexKey: Uint8Array }
  locale: string
  form: SignInput
  /** What the form said. */
  words: ShownWords
}

export type SignOutcome = { ok: true } | { ok: false; reason: 'closed' }

/**
 * Signs a petition: one statement writes the signature, its sealed contact, its consents, the link and the mail that
 * carries it. The answer is the same for a new, a waiting and a confirmed signature, so that nobody learns here who
 * signed. Whoever types an address may be a stranger to it: every form waits for itself until the owner of the mailbox
 * confirms one of them, and none replaces another. The same form again is the one that waits. Another name is another
 * person behind the same mailbox, who confirms for themselves.
 */
export async function signPetition(context: WebContext, input: SignPetition): Promise<SignOutcome> {
  const { db, keys, now } = context
  const { petition, locale, form, words } = input
  // That somebody may see the name, and that news is mailed, is agreed to where the owner of the address confirms, and not
  // here: the form keeps them as wishes.
  const wording = await keepConsentText(context, { purpose: 'sign', locale: words.locale, text: words.sign })
  const seal = (value: unknown) => sealForWorker(keys, value)
  const row = makeSignatureRow({ petition, locale, form, wording, seal, codes: keys.codes, now })
  const open = await writer(db)(row)
  return open ? { ok: true } : { ok: false, reason: 'closed' }
}

const writers = new WeakMap<PrismaClient, (row: SignatureRow) => Promise<boolean>>()

/** Writes through one database, many at a time when many sign. */
function writer(db: PrismaClient) {
  const known = writers.get(db)
  if (known) return known
  const made = gatherWrites<SignatureRow, boolean>({
    key: (row) => row.petition_id + row.email_index + row.form_index,
    write: (rows) => writeSignatures(db, rows),
    // A statement costs far more than a row in it, so that few with many rows are best.
    atOnce: 3,
    patience: 100,
    most: 100,
  })
  writers.set(db, made)
  return made
}
