import { correctWords, type ReadWord } from '@/features/addressees/correct-words'
import { parseSearch } from '@/features/addressees/parse-search'
import { recogniseCountries } from '@/features/addressees/recognise-countries'
import type { Context } from '@/features/context'
import { everyCountry } from '@/features/places/name-country-everywhere'
import type { Prisma } from '@/generated/prisma/client'

export interface EntrySearch {
  where: Prisma.AddresseeWhereInput
  /** What was looked for, word by word; empty where an e-mail address was. */
  words: ReadWord[]
}

/**
 * Reads the words of the desk's search as the public search does: names in any script and language, however they are
 * spelled. An e-mail address, or a part of one with its @, is looked for among the contacts. `removed`: entries out of
 * use are looked through, whose words no other entry may have.
 */
export async function searchEntries(context: Context, q: string, removed = false): Promise<EntrySearch> {
  if (q.includes('@')) {
    return { where: { contacts: { some: { value: { contains: q.trim(), mode: 'insensitive' } } } }, words: [] }
  }
  const codes = everyCountry()
  const read = await correctWords(context, parseSearch(q), codes)
  const words = read.map(({ asked, meant }) => ({ asked, meant: meant ?? (removed ? asked : undefined) }))
  const meant = words.flatMap((word) => word.meant ?? [])
  if (meant.length < words.length) return { where: { id: { in: [] } }, words }
  const looked = recogniseCountries(meant, codes).words
  return { where: { AND: looked.map((word) => ({ searchText: { contains: ` ${word}` } })) }, words }
}
