import type { WebKeys } from '@/features/safety/schema'
import type { ConsentPurpose, UpdateState } from '@/generated/prisma/enums'
import type { Database } from './database'
import type { MadePetition } from './petitions'
import { type SignatureParts, signatureRows } from './signatures'
import { type Texts, translations, uniqueWord } from './words'

export interface UpdateParts {
  campaignId: string
  petitionId?: string | null
  purpose?: ConsentPurpose
  state?: UpdateState
  countries?: string[]
  locales?: string[]
  writtenBy?: string
  startedAt?: Date | null
  endedAt?: Date | null
  publishedAt?: Date | null
  createdAt?: Date
  texts?: Texts<{ title: string; summary: string; text: string }>
}

const plainTexts = {
  en: { title: 'A first answer', summary: 'The ministry has answered.', text: 'It says **little**.' },
  ru: { title: 'Первый ответ', summary: 'Министерство ответило.', text: 'Сказано **мало**.' },
}

/** An update written in English and Russian, a draft unless told otherwise. */
export async function createUpdate(db: Database, parts: UpdateParts): Promise<{ id: string }> {
  const { texts = plainTexts, ...rest } = parts
  return db.update.create({
    data: {
      originalLocale: 'en',
      ...rest,
      translations: { create: translations(texts) },
      ...(rest.writtenBy !== undefined && {
        authors: {
          create: Object.keys(texts).map((locale) => ({ locale, organiserId: rest.writtenBy ?? '', revision: 1 })),
        },
      }),
    },
    select: { id: true },
  })
}

interface ReaderParts extends Omit<SignatureParts, 'petition' | 'signer'> {
  petition: MadePetition
  /** What each agrees to be told; organisers' updates unless told otherwise. */
  purposes?: ConsentPurpose[]
  /** Their addresses are reader<number>@ of this. */
  domain?: string
}

/** Confirmed signers of a petition who asked for news, in a few statements. Returns their ids. */
export async function createReaders(db: Database, keys: WebKeys, count: number, parts: ReaderParts): Promise<string[]> {
  const { purposes = ['updates'], domain = `${uniqueWord('mail')}.example.org`, ...rest } = parts
  const rows = Array.from({ length: count }, (_, at) =>
    signatureRows(keys, { ...rest, signer: { email: `reader${at}@${domain}` } }),
  )
  await db.signature.createMany({ data: rows.map(({ signature }) => signature) })
  await db.signerContact.createMany({ data: rows.map(({ contact }) => contact) })
  await db.consent.createMany({
    data: rows.flatMap(({ signature, consents }) => [
      ...consents,
      ...purposes.map((purpose) => ({
        signatureId: signature.id,
        purpose,
        wording: `${purpose}/en/0`,
        givenOn: signature.createdOn,
      })),
    ]),
  })
  return rows.map(({ signature }) => signature.id)
}
