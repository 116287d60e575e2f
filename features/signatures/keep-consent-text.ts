import { hash } from 'node:crypto'
import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { type NewsPurpose, newsPurposes } from '@/features/news/rules'
import type { ConsentPurpose, NameDisplay } from '@/generated/prisma/enums'

/** Words that somebody agrees to. */
export interface ConsentWords {
  purpose: ConsentPurpose
  locale: string
  /** As they stand on the screen. */
  text: string
}

/** What the pages say to who agrees, in the language in which they say it. */
export interface ShownWords {
  locale: string
  sign: string
  /** The question of who may see the name, with the answer. */
  displays: Record<Exclude<NameDisplay, 'none'>, string>
  /** The one tick for all news, and the tick of each kind alone. */
  news: string
  eachNews: Record<NewsPurpose, string>
}

/** What a signer agrees to by the one tick for all news. */
export function newsConsents({ locale, news }: ShownWords): ConsentWords[] {
  return newsPurposes.map((purpose) => ({ purpose, locale, text: news }))
}

/** What is agreed to by choosing who may see the name. */
export const namePurposes: readonly ConsentPurpose[] = ['public_name', 'addressee_name']

/** What a signer agrees to by choosing who may see the name. */
export function displayConsents(words: ShownWords, display: NameDisplay): ConsentWords[] {
  if (display === 'none') return []
  const purposes: Record<typeof display, ConsentPurpose[]> = {
    initials: ['public_name'],
    addressee: ['addressee_name'],
    full: ['public_name', 'addressee_name'],
  }
  return purposes[display].map((purpose) => ({ purpose, locale: words.locale, text: words.displays[display] }))
}

/** The id under which words are kept: the same words in the same language for the same purpose have the same. */
export function wordingOf({ purpose, locale, text }: ConsentWords): string {
  return `${purpose}/${locale}/${hash('sha256', text).slice(0, 16)}`
}

/** What this process has kept. Bounded by the words that our own pages show. */
const kept = new WeakMap<Context['db'], Map<string, Promise<unknown>>>()

/** Keeps words before somebody agrees to them, and returns their id. */
export async function keepConsentText({ db, now }: Context, words: ConsentWords): Promise<string> {
  const id = wordingOf(words)
  const known = kept.get(db) ?? new Map<string, Promise<unknown>>()
  kept.set(db, known)
  const keeping =
    known.get(id) ??
    db.consentText.createMany({ data: [{ id, ...words, firstUsedOn: dayOf(now) }], skipDuplicates: true })
  known.set(id, keeping)
  await keeping.catch((error: unknown) => {
    known.delete(id)
    throw error
  })
  return id
}
