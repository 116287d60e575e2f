import { createHash, randomUUID } from 'node:crypto'
import type { Prisma } from '@/generated/prisma/client'
import type { LetterEditing, LetterState, ModelLetterState } from '@/generated/prisma/enums'
import type { Database } from './database'
import { type Texts, translations, uniqueWord } from './words'

export interface ModelLetterParts {
  campaignId: string
  slug?: string
  state?: ModelLetterState
  originalLocale?: string
  addressedState?: string
  editing?: LetterEditing
  fallbackId?: string | null
  createdAt?: Date
  /** The hours in which our mail reaches addressees; the schema's own unless told. */
  windowFrom?: number
  windowTo?: number
  weekdaysOnly?: boolean
  hourlyCap?: number
  digest?: boolean
  texts?: Texts<{ title: string; summary: string; subject: string; text: string }>
  /** Country (ISO 3166-1 alpha-2) → its paragraph in each language. */
  paragraphs?: Readonly<Record<string, Texts>>
}

const plainTexts = {
  en: {
    title: 'Write for the nine miners',
    summary: 'A letter to the embassy.',
    subject: 'Nine miners in prison',
    text: 'I write to you about nine miners.\n\nThey are in prison for a strike.',
  },
}

/** A published model letter to the missions of Kazakhstan that may be edited freely, unless told otherwise. */
export async function createModelLetter(db: Database, parts: ModelLetterParts): Promise<{ id: string; slug: string }> {
  const { texts = plainTexts, paragraphs = {}, ...rest } = parts
  return db.modelLetter.create({
    data: {
      slug: uniqueWord('letter'),
      state: 'published',
      originalLocale: 'en',
      addressedState: 'KZ',
      ...rest,
      translations: { create: translations(texts) },
      paragraphs: {
        create: Object.entries(paragraphs).flatMap(([country, languages]) =>
          Object.entries(languages).map(([locale, text]) => ({ country, locale, text })),
        ),
      },
    },
    select: { id: true, slug: true },
  })
}

export interface LetterParts {
  modelLetterId: string
  addresseeId: string
  state?: LetterState
  locale?: string
  country?: string
  datedOn?: Date
  demo?: boolean
  /** What else its row holds, for letters of a set. */
  columns?: Partial<Omit<Prisma.LetterUncheckedCreateInput, 'signatories' | 'deliveries'>>
  /** The text, where the letter is published. */
  published?: { subject: string; text: string }
  signatories?: Omit<Prisma.SignatoryCreateWithoutLetterInput, 'position'>[]
  deliveries?: Omit<Prisma.DeliveryCreateWithoutLetterInput, 'createdOn'>[]
}

/** A letter that is out, with its signatories in order and its deliveries; today's unless told otherwise. */
export async function createLetter(db: Database, parts: LetterParts): Promise<{ id: string }> {
  const { published, signatories = [], deliveries = [], datedOn = new Date(), columns, ...rest } = parts
  return db.letter.create({
    data: {
      state: 'out',
      locale: 'en',
      country: 'GB',
      ...rest,
      draftId: randomUUID(),
      datedOn,
      createdOn: datedOn,
      ...(published && {
        publishedSubject: published.subject,
        publishedText: published.text,
        textHash: createHash('sha256').update(published.text).digest(),
      }),
      ...columns,
      signatories: { create: signatories.map((signatory, position) => ({ ...signatory, position })) },
      deliveries: { create: deliveries.map((delivery) => ({ ...delivery, createdOn: datedOn })) },
    },
    select: { id: true },
  })
}
