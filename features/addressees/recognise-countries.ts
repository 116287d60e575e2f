import { countryNames } from '@/features/places/name-country-everywhere'
import { countryAliases } from '@/features/places/place-aliases'
import { foldSearch } from './fold-search'

/** The countries that words of a search name. */
export interface Recognised {
  /** Countries that all the words together name, the likeliest first: "new zealand", "kazakstan", "korea" (two). */
  whole: string[]
  /** Countries named in passing, in the order in which they stand: "kasachstan berlin" → KZ. */
  named: string[]
  /** The words, with those of other languages in English, as the search text has them. */
  words: string[]
}

interface Index {
  /** Full folded name → codes. */
  names: Map<string, string[]>
  /** Word → codes of the countries in whose names it stands. */
  words: Map<string, Set<string>>
  /** Words of the names in our languages: these are in the search text. */
  written: Set<string>
}

const indexes = new Map<string, Index>()

/**
 * Recognises countries of `codes` (ISO 3166-1 alpha-2) in the folded words of a search: by their full names in half the
 * world's languages, by single words of them, and by beginnings.
 */
export function recogniseCountries(words: readonly string[], codes: readonly string[]): Recognised {
  const index = indexOf(codes)
  const groups = fullNames(words, index)
  const joined = index.names.get(words.join(' ')) ?? []
  const [first = [], ...rest] = words.map((word) => countriesOf(word, index))
  const common = [...first].filter((code) => rest.every((countries) => countries.has(code)))
  const single = words.flatMap((word) => [...(index.words.get(word) ?? [])].slice(0, 3))
  const named = groups.flatMap(({ codes: found }) => found)
  return {
    whole: [...new Set([...joined, ...common])],
    named: [...new Set(named.length > 0 ? named : single)],
    words: inOurWords(words, groups, index),
  }
}

interface Group {
  from: number
  to: number
  codes: string[]
}

/** The full names among the words, the longest first: "united kingdom germany" holds two. */
function fullNames(words: readonly string[], { names }: Index): Group[] {
  const groups: Group[] = []
  for (let from = 0; from < words.length; ) {
    let to = words.length
    while (to > from && !names.has(words.slice(from, to).join(' '))) to -= 1
    const codes = names.get(words.slice(from, to).join(' '))
    if (codes && to > from) groups.push({ from, to, codes })
    from = Math.max(to, from + 1)
  }
  return groups
}

/** Countries that a word can mean: whole words before beginnings. */
function countriesOf(word: string, { words }: Index): Set<string> {
  const exact = words.get(word)
  if (exact) return exact
  const begins = [...words].filter(([known]) => word.length > 1 && known.startsWith(word))
  return new Set(begins.flatMap(([, codes]) => [...codes]))
}

/** A name in a language whose words the search text does not have is looked for by its English one. */
function inOurWords(words: readonly string[], groups: readonly Group[], { written }: Index): string[] {
  return words.flatMap((word, at) => {
    const group = groups.find(({ from, to }) => at >= from && at < to)
    const [code] = group?.codes ?? []
    if (!group || code === undefined || words.slice(group.from, group.to).every((one) => written.has(one)))
      return [word]
    return at === group.from ? foldSearch(countryNames(code, 'ours')[0] ?? word).split(' ') : []
  })
}

/** Every word of every name of the countries. */
export function countryVocabulary(codes: readonly string[]): string[] {
  return [...indexOf(codes).words.keys()]
}

function indexOf(codes: readonly string[]): Index {
  const key = codes.join()
  const index = indexes.get(key) ?? build(codes)
  if (!indexes.has(key)) indexes.clear()
  indexes.set(key, index)
  return index
}

function build(codes: readonly string[]): Index {
  const index: Index = { names: new Map(), words: new Map(), written: new Set() }
  for (const code of codes) {
    const ours = [code, ...countryNames(code, 'ours'), ...countryAliases(code)].map(foldSearch)
    for (const name of ours) for (const word of name.split(' ')) index.written.add(word)
    for (const name of new Set([...ours, ...countryNames(code, 'all').map(foldSearch)])) {
      const same = index.names.get(name) ?? []
      if (!same.includes(code)) index.names.set(name, [...same, code])
      for (const word of name.split(' ')) index.words.set(word, (index.words.get(word) ?? new Set()).add(code))
    }
  }
  return index
}
