import { findGaps } from '@/features/texts/gaps'

/** Variants that one language may have beside the campaign's own text. */
export const mostVariants = 6

export const longestSubject = 150

/** Slugs that no model letter has: addresses below /letters that are pages of their own. */
export const pagesOfLetters = ['code', 'confirm', 'cosign']

/** Pages of a model letter on the desk. */
export const deskModelLetterPath = {
  one: (locale: string, id: string) => `/${locale}/desk/letters/${id}`,
  edit: (locale: string, id: string) => `/${locale}/desk/letters/${id}/edit`,
  sending: (locale: string, id: string) => `/${locale}/desk/letters/${id}/sending`,
  harmCheck: (locale: string, id: string) => `/${locale}/desk/letters/${id}/harm-check`,
}

export const modelLetterFields = ['title', 'summary', 'subject', 'text'] as const

/** What a model letter lacks before people may write with it. */
export function findModelLetterGaps(letter: {
  originalLocale: string
  translations: readonly ({ locale: string } & Record<(typeof modelLetterFields)[number], string>)[]
}) {
  return findGaps(letter.translations, modelLetterFields, letter.originalLocale)
}
