import { randomUUID } from 'node:crypto'
import { day } from '@/features/days'
import { indexEmail } from '@/features/safety/index-email'
import { indexPerson } from '@/features/safety/index-person'
import type { WebKeys } from '@/features/safety/schema'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import {
  type ConsentWords,
  displayConsents,
  newsConsents,
  type ShownWords,
  wordingOf,
} from '@/features/signatures/keep-consent-text'
import { keptMonthsAtMost, nameAs, unconfirmedKeptDays } from '@/features/signatures/rules'
import type { Signer } from '@/features/signatures/schema'
import { type ReaderShares, showSigner } from '@/features/signatures/show-signer'
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
  /** What was agreed to; otherwise words that are kept nowhere. */
  words?: ShownWords
}

/** What a form says to who agrees. */
export const shownWords: ShownWords = {
  locale: 'en',
  sign: 'I agree that my signature is counted.',
  displays: {
    initials: 'Everybody sees my initials.',
    addressee: 'The addressee gets my name.',
    full: 'Everybody sees my name.',
  },
  news: 'Write to me when there is news.',
  eachNews: {
    updates: 'Write to me when the organisers do.',
    closed: 'Write to me when it closes.',
    handed_in: 'Write to me when it is handed in.',
    answered: 'Write to me when it is answered.',
    won: 'Write to me when it is won.',
    case_status: 'Write to me when a case changes.',
  },
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
  const { words: said = shownWords } = parts
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
  const emailIndex = indexEmail(petition.indexKey, signer.email)
  const personIndex = indexPerson(petition.indexKey, emailIndex, signer.name)
  const agreed: ConsentWords[] = [
    { purpose: 'sign', locale: said.locale, text: said.sign },
    ...displayConsents(said, display),
    ...(parts.updates ? newsConsents(said) : []),
  ]
  return {
    signature: {
      id,
      petitionId: petition.id,
      versionId: parts.versionId ?? petition.versionIds.at(-1) ?? '',
      emailIndex,
      personIndex,
      formIndex: personIndex,
      state,
      locale,
      country,
      display,
      createdOn,
      confirmedOn,
      demo,
    },
    contact: {
      signatureId: id,
      petitionId: petition.id,
      ...sealForWorker(keys, signer),
      purgeAfter: purgeDay(createdOn, confirmedOn),
    },
    consents: agreed.map((words) => ({
      signatureId: id,
      purpose: words.purpose,
      wording: wordingOf(words),
      givenOn: createdOn,
    })),
  }
}

function purgeDay(createdOn: Date, confirmedOn: Date | null): Date {
  if (confirmedOn === null) return new Date(createdOn.getTime() + unconfirmedKeptDays * day)
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

/** What readers get where an organiser changed nothing. */
export const usualShares: ReaderShares = { public: 'full', addressee: 'full', press: 'country', archive: 'country' }

/** The row by which a name is shown; empty when the signer chose not to appear. */
export function publicRow(
  { signature }: SignatureRows,
  { name, role, organisation }: Pick<Signer, 'name' | 'role' | 'organisation'>,
  batch: number,
): Prisma.PublicSignatureCreateManyInput | undefined {
  const share = showSigner('public', signature.display, usualShares)
  const shown = nameAs(name, share)
  if (shown === '') return undefined
  return {
    petitionId: signature.petitionId,
    signatureId: signature.id,
    name: shown,
    role: (share === 'full' && role) || null,
    organisation: (share === 'full' && organisation) || null,
    country: signature.country,
    batch,
  }
}
