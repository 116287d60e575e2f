import type { Context } from '@/features/context'
import { placeVocabulary } from './fold-search'
import { nearestWord } from './nearest-word'
import { countryVocabulary } from './recognise-countries'

/** A word of a search, and the one that was looked for instead; empty where nothing is called so. */
export interface ReadWord {
  asked: string
  meant: string | undefined
}

const vocabularies = new Map<string, Set<string>>()

/**
 * Reads the folded words of a search as the directory writes them: a word it has, or begins a word it has, stays as it
 * is; another becomes the nearest one that it was meant to be.
 */
export async function correctWords(
  { db }: Context,
  words: readonly string[],
  countries: readonly string[],
): Promise<ReadWord[]> {
  const vocabulary = vocabularyOf(countries)
  return Promise.all(
    words.map(async (asked) => {
      if (vocabulary.has(asked) || (await isWritten(db, asked))) return { asked, meant: asked }
      return { asked, meant: nearestWord(asked, vocabulary) ?? (await nearestWritten(db, asked)) }
    }),
  )
}

async function isWritten(db: Context['db'], word: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM addressees WHERE search_text LIKE ${`% ${word}%`} AND removed_at IS NULL LIMIT 1`
  return rows.length > 0
}

const compared = 100

/** Names of offices and small towns stand in the database alone: its index of letters finds those that are alike. */
async function nearestWritten(db: Context['db'], word: string): Promise<string | undefined> {
  const rows = await db.$queryRaw<{ text: string }[]>`
    SELECT search_text AS text FROM addressees WHERE search_text %> ${word} AND removed_at IS NULL LIMIT ${compared}`
  return nearestWord(word, new Set(rows.flatMap(({ text }) => text.split(' '))))
}

function vocabularyOf(countries: readonly string[]): Set<string> {
  const key = countries.join()
  const known = vocabularies.get(key) ?? new Set([...countryVocabulary(countries), ...placeVocabulary()])
  if (!vocabularies.has(key)) vocabularies.clear()
  vocabularies.set(key, known)
  return known
}
