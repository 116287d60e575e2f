import { day, dayOf, hourOf } from '@/features/days'
import type { OpenedPayload } from '@/features/outbox/schema'
import { createCode, createToken, hashToken, indexCode } from '@/features/safety/create-token'
import { hashText } from '@/features/safety/hash-text'
import { indexEmail } from '@/features/safety/index-email'
import { indexPerson } from '@/features/safety/index-person'
import type { Sealed } from '@/features/safety/seal-for-worker'
import { unconfirmedKeptDays } from './rules'
import type { Signer, SignInput } from './schema'
import { hex, type SignatureRow } from './write-signatures'

/** A form that is in order, and what is needed to write it. */
export interface WrittenForm {
  petition: { id: string; versionId: string; indexKey: Uint8Array }
  locale: string
  form: SignInput
  /** The words that were agreed to, by their id. */
  wording: string
  /** Seals for the worker: web and worker each in their own way. */
  seal: (value: unknown) => Sealed
  /** The key of the hashes of typed codes. */
  codes: Uint8Array
  now: Date
}

/** Makes the row of a form with everything that is written with it: its sealed contact, its link and its code. */
export function makeSignatureRow({ petition, locale, form, wording, seal, codes, now }: WrittenForm): SignatureRow {
  const { name, email, city, role, organisation, comment, answers } = form
  const token = createToken()
  const code = createCode()
  // One box for the contact and for the mail: sealing is the dearest part of signing, and each reader takes its own.
  const box = seal({ name, email, city, role, organisation, comment, answers, token, code } satisfies Signer &
    OpenedPayload<'confirm_signature'>)
  const today = dayOf(now)
  const emailIndex = indexEmail(petition.indexKey, email)
  return {
    petition_id: petition.id,
    version_id: petition.versionId,
    email_index: hex(emailIndex),
    person_index: hex(indexPerson(petition.indexKey, emailIndex, name)),
    form_index: hex(hashText(petition.indexKey, JSON.stringify([petition.versionId, locale, form]))),
    locale,
    country: form.country,
    display: form.display,
    wants_news: form.news,
    wants_partners: form.partners ?? null,
    consents: ['sign'],
    wordings: [wording],
    sealed: hex(box.sealed),
    key_id: box.keyId,
    purge_after: new Date(today.getTime() + unconfirmedKeptDays * day),
    token_hash: hex(hashToken(token)),
    code_index: hex(indexCode(codes, code, petition.id)),
    today,
    now,
    hour: hourOf(now),
  }
}
