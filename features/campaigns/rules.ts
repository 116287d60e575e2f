import { boundMarks } from '@/features/texts/rules'
import type { CampaignState } from '@/generated/prisma/enums'

/** Accent colours a campaign may have; ui/theme.css says what they look like. */
export const accents = ['red', 'blue', 'green', 'plum', 'ochre', 'ink'] as const
export type Accent = (typeof accents)[number]

/** States in which everybody can read the campaign. */
export const publicStates: readonly CampaignState[] = ['published', 'won', 'ended', 'archived']

const steps: Record<CampaignState, readonly CampaignState[]> = {
  draft: ['published'],
  published: ['won', 'ended'],
  won: ['published', 'archived'],
  ended: ['published', 'archived'],
  archived: [],
}

/** True when a campaign may go from one state to another: draft → published → won or ended (and back) → archived. */
export function canBecome(from: CampaignState, to: CampaignState): boolean {
  return steps[from].includes(to)
}

/** Something a text still lacks in one language; `locale` is null for what is the same in all languages. */
export interface Gap {
  locale: string | null
  field: string
}

/**
 * What is missing of texts that come in several languages. `required` fields must be there in the original language;
 * in another language they must be there as soon as any field is.
 */
export function findGaps<Field extends string>(
  texts: readonly ({ locale: string } & Record<Field, string>)[],
  required: readonly Field[],
  originalLocale: string,
): Gap[] {
  const original = texts.find((text) => text.locale === originalLocale)
  if (!original) return required.map((field) => ({ locale: originalLocale, field }))
  return texts.flatMap((text) => {
    const begun = text === original || required.some((field) => text[field] !== '')
    return begun ? required.filter((field) => text[field] === '').map((field) => ({ locale: text.locale, field })) : []
  })
}

interface CampaignTexts {
  originalLocale: string
  translations: readonly { locale: string; title: string; summary: string; text: string }[]
  demands: readonly { texts: readonly { locale: string; text: string }[] }[]
}

/** What a campaign lacks before everybody may read it: texts, and each demand in each language that has texts. */
export function findCampaignGaps({ originalLocale, translations, demands }: CampaignTexts): Gap[] {
  const gaps = findGaps(translations, ['title', 'summary', 'text'], originalLocale)
  const locales = translations.filter((text) => text.title !== '').map((text) => text.locale)
  const untranslated = locales.filter((locale) =>
    demands.some(({ texts }) => !texts.some((text) => text.locale === locale && text.text !== '')),
  )
  return [...gaps, ...untranslated.map((locale) => ({ locale, field: 'demands' }))]
}

/** The gaps that stop publishing: those of the original language. A gap in a translation only means a fallback. */
export function stoppingGaps(gaps: readonly Gap[], originalLocale: string): Gap[] {
  return gaps.filter((gap) => gap.locale === null || gap.locale === originalLocale)
}

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
