import { randomUUID } from 'node:crypto'
import { day } from '@/features/days'
import { indexEmail } from '@/features/safety/index-email'
import type { WebKeys } from '@/features/safety/schema'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import { displayName, keptMonthsAtMost, pendingDays, wording } from '@/features/signatures/rules'
import type { Signer } from '@/features/signatures/schema'
import type { Prisma } from '@/generated/prisma/client'
import type { NameDisplay, SignatureState } from '@/generated/prisma/enums'
import type { Database } from './database'
import type { MadePetition } from './petitions'
import { uniqueWord } from './words'

export interface SignatureParts {
  petition: MadePetition
  signer?: Partial<Signer>
  state?: SignatureState
  locale?: string
  country?: string
  display?: NameDisplay
  updates?: boolean
  /** Days in UTC, without a time. */
  createdOn?: Date
  confirmedOn?: Date | null
  versionId?: string
  demo?: boolean
}

/** The rows of one signature, as signing and confirming leave them. */
export interface SignatureRows {
  signature: Prisma.SignatureCreateManyInput & { id: string; display: NameDisplay }
  contact: Prisma.SignerContactCreateManyInput
  consents: Prisma.ConsentCreateManyInput[]
}

/** Makes the rows of one signature; confirmed on the day it was made, unless told otherwise. */
export function signatureRows(keys: WebKeys, parts: SignatureParts): SignatureRows {
  const { petition, state = 'confirmed', display = 'none', locale = 'en', country = 'GB', demo = false } = parts
  const today = new Date(Math.floor(Date.now() / day) * day)
  const { createdOn = today, confirmedOn = state === 'pending' ? null : createdOn } = parts
  const signer: Signer = {
    name: 'Ada Signer',
    email: `${uniqueWord('signer')}@example.org`,
    city: '',
    role: '',
    organisation: '',
    comment: '',
    ...parts.signer,
  }
  const id = randomUUID()
  const consent = (purpose: 'sign' | 'public_name' | 'updates') => ({
    signatureId: id,
    purpose,
    wording: wording(purpose, locale),
    givenOn: createdOn,
  })
  return {
    signature: {
      id,
      petitionId: petition.id,
      versionId: parts.versionId ?? petition.versionIds.at(-1) ?? '',
      emailIndex: indexEmail(petition.indexKey, signer.email),
      state,
      locale,
      country,
      display,
      createdOn,
      confirmedOn,
      demo,
    },
    contact: { signatureId: id, ...sealForWorker(keys, signer), purgeAfter: purgeDay(createdOn, confirmedOn) },
    consents: [
      consent('sign'),
      ...(display === 'none' ? [] : [consent('public_name')]),
      ...(parts.updates ? [consent('updates')] : []),
    ],
  }
}

function purgeDay(createdOn: Date, confirmedOn: Date | null): Date {
  if (confirmedOn === null) return new Date(createdOn.getTime() + pendingDays * day)
  const last = new Date(confirmedOn)
  last.setUTCMonth(last.getUTCMonth() + keptMonthsAtMost)
  return last
}

/** One signature in the database, not yet in the counts and not in the public list. */
export async function createSignature(db: Database, keys: WebKeys, parts: SignatureParts): Promise<{ id: string }> {
  const { signature, contact, consents } = signatureRows(keys, parts)
  await db.signature.create({ data: signature, select: { id: true } })
  await db.signerContact.createMany({ data: [contact] })
  await db.consent.createMany({ data: consents })
  return { id: signature.id }
}

/** The row by which a name is shown; empty when the signer chose not to appear. */
export function publicRow(
  { signature }: SignatureRows,
  { name, role, organisation }: Pick<Signer, 'name' | 'role' | 'organisation'>,
  batch: number,
): Prisma.PublicSignatureCreateManyInput | undefined {
  const shown = displayName(name, signature.display)
  if (shown === '') return undefined
  return {
    petitionId: signature.petitionId,
    signatureId: signature.id,
    name: shown,
    role: role || null,
    organisation: organisation || null,
    country: signature.country,
    batch,
  }
}
