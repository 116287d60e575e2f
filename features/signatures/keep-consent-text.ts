import { createHash } from 'node:crypto'
import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import type { ConsentPurpose } from '@/generated/prisma/enums'

/** Words that somebody agrees to. */
export interface ConsentWords {
  purpose: ConsentPurpose
  locale: string
  /** As they stand on the screen. */
  text: string
}

/** The id under which words are kept: the same words in the same language for the same purpose have the same. */
export function wordingOf({ purpose, locale, text }: ConsentWords): string {
  return `${purpose}/${locale}/${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
}

/** What this process knows to be kept. Bounded by the words that our own pages show. */
const kept = new WeakMap<Context['db'], Set<string>>()

/** Keeps words before somebody agrees to them, and returns their id. */
export async function keepConsentText({ db, now }: Context, words: ConsentWords): Promise<string> {
  const id = wordingOf(words)
  const known = kept.get(db) ?? new Set()
  kept.set(db, known)
  if (known.has(id)) return id
  await db.consentText.createMany({ data: [{ id, ...words, firstUsedOn: dayOf(now) }], skipDuplicates: true })
  known.add(id)
  return id
}
