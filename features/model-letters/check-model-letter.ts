import { z } from 'zod'
import { countryCode } from '@/features/places/countries'
import { findGaps } from '@/features/texts/gaps'
import { line, prose } from '@/features/texts/lines'
import { calendarDay, localeCode } from '@/features/texts/read-form'
import { hasOriginal, inLanguages, summaryField, titleField } from '@/features/texts/text-schema'
import { LetterEditing } from '@/generated/prisma/enums'

/** A letter of one page has about 2,000 characters; longest allowed are five. */
const longestText = 10_000

const fields = {
  locale: localeCode,
  title: titleField,
  summary: summaryField,
  subject: line(150),
  text: prose(longestText),
}

export const modelLetterFields = ['title', 'summary', 'subject', 'text'] as const

/** Everything the editor of a model letter saves at once. `revision` is the one it was opened with. */
export const modelLetterForm = z
  .strictObject({
    revision: z.int(),
    originalLocale: localeCode,
    addressedState: countryCode,
    editing: z.enum(LetterEditing),
    fallbackId: z.uuid().nullable(),
    /** The person the letter is about. */
    caseId: z.uuid().nullable(),
    /** The last day in UTC on which letters can be written. */
    closesOn: calendarDay.nullable(),
    translations: inLanguages(z.strictObject(fields)),
    paragraphs: z
      .array(z.strictObject({ country: countryCode, locale: localeCode, text: prose(2_000) }))
      .max(1_000)
      .refine((all) => new Set(all.map((one) => `${one.country} ${one.locale}`)).size === all.length, 'twice'),
    overrides: z
      .array(z.strictObject({ country: countryCode, addresseeId: z.uuid() }))
      .max(250)
      .refine((all) => new Set(all.map((one) => one.country)).size === all.length, 'twice'),
  })
  .refine(hasOriginal.test, hasOriginal.says)

export type ModelLetterForm = z.output<typeof modelLetterForm>

/** What a translator saves of a model letter: one language, with its country paragraphs. */
export const modelLetterTranslationForm = z.strictObject({
  revision: z.int(),
  ...fields,
  paragraphs: z.array(z.strictObject({ country: countryCode, text: prose(2_000) })).max(250),
})

export type ModelLetterTranslationForm = z.output<typeof modelLetterTranslationForm>

/** What a model letter lacks before people may write with it. */
export function findModelLetterGaps(letter: Pick<ModelLetterForm, 'translations' | 'originalLocale'>) {
  return findGaps(letter.translations, modelLetterFields, letter.originalLocale)
}
