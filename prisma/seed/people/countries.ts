import type { latinNames } from './names-latin'
import type { otherNames } from './names-other-letters'

export type NameLanguage = keyof typeof latinNames | keyof typeof otherNames

/** Where the signers live: parts of the whole, and the languages their names come from, with weights. */
export const homes: Record<string, { part: number; names: Partial<Record<NameLanguage, number>> }> = {
  GB: { part: 130, names: { en: 12, pl: 1, hi: 1, ru: 1 } },
  DE: { part: 118, names: { de: 10, tr: 2, ru: 2 } },
  US: { part: 76, names: { en: 9, es: 3, ru: 1, ko: 1 } },
  IN: { part: 72, names: { hi: 1 } },
  RU: { part: 60, names: { ru: 1 } },
  FR: { part: 58, names: { fr: 8, ar: 1, pt: 1 } },
  SE: { part: 52, names: { sv: 8, ar: 1 } },
  CA: { part: 50, names: { en: 6, fr: 3, uk: 1, hi: 1 } },
  AU: { part: 46, names: { en: 8, el: 1, zh: 1 } },
  IT: { part: 38, names: { it: 1 } },
  ES: { part: 36, names: { es: 1 } },
  KZ: { part: 34, names: { kk: 3, ru: 2 } },
  UA: { part: 32, names: { uk: 3, ru: 1 } },
  PL: { part: 30, names: { pl: 1 } },
  NL: { part: 30, names: { nl: 9, tr: 1 } },
  BR: { part: 28, names: { pt: 1 } },
  AT: { part: 26, names: { de: 8, tr: 1 } },
  BE: { part: 24, names: { nl: 5, fr: 4 } },
  CH: { part: 22, names: { de: 5, fr: 2, it: 1 } },
  IE: { part: 22, names: { en: 1 } },
  TR: { part: 20, names: { tr: 1 } },
  GR: { part: 20, names: { el: 1 } },
  KG: { part: 18, names: { ru: 1, kk: 1 } },
  NO: { part: 17, names: { sv: 1 } },
  DK: { part: 16, names: { sv: 1 } },
  PT: { part: 16, names: { pt: 1 } },
  AR: { part: 15, names: { es: 3, it: 1 } },
  MX: { part: 15, names: { es: 1 } },
  FI: { part: 13, names: { sv: 1 } },
  ZA: { part: 13, names: { en: 3, nl: 1 } },
  JP: { part: 12, names: { ja: 1 } },
  KR: { part: 11, names: { ko: 1 } },
  SI: { part: 11, names: { sl: 1 } },
  GE: { part: 10, names: { ka: 1 } },
  TW: { part: 9, names: { zh: 1 } },
  EG: { part: 8, names: { ar: 1 } },
}

/** Countries whose signers the demonstration never shows by name: a real campaign would not either. */
export const neverShown: readonly string[] = ['KZ', 'KG', 'RU', 'EG']
