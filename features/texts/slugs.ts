import { boundMarks } from '@/features/safety/bound-text'

const letters: Record<string, string> = Object.fromEntries(
  (
    'а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya ' +
    'ә a ғ g қ q ң ng ө o ұ u ү u һ h і i ї yi є ye ґ g ў u ј j љ lj њ nj ћ c ђ dj џ dz ' +
    'ß ss æ ae œ oe ø o đ d ð d þ th ł l ı i ŋ n'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, part, at, all) => {
      if (at % 2 === 0) pairs.push([part, all[at + 1] === '-' ? '' : (all[at + 1] ?? '')])
      return pairs
    }, []),
)

const longestSlug = 60

/**
 * The part of an address that is made from a title: lower-case Latin letters, digits and hyphens, Cyrillic letters
 * transliterated, cut at a word. Empty for a title in a script that has no letters here.
 */
export function slugOf(title: string): string {
  const latin = [...boundMarks(title).normalize('NFC').toLowerCase()]
    .map((letter) => letters[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  const words = latin
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, longestSlug) : `${slug}-${word}`
    if (longer.length > longestSlug) break
    slug = longer
  }
  return slug
}

/** The first of "slug", "slug-2", "slug-3" … that is not taken. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  if (!taken.includes(slug)) return slug
  for (let number = 2; ; number++) {
    const candidate = `${slug}-${number}`
    if (!taken.includes(candidate)) return candidate
  }
}
