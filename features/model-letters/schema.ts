import { z } from 'zod'
import { countryCode } from '@/features/places/countries'
import { line, prose } from '@/features/texts/lines'
import { calendarDay, localeCode } from '@/features/texts/read-form'
import { hasOriginal, inLanguages, summaryField, titleField } from '@/features/texts/text-schema'
import { LetterEditing } from '@/generated/prisma/enums'
import { longestSubject, mostVariants } from './rules'

/** A letter of one page has about 2,000 characters; longest allowed are five. */
const longestText = 10_000
const longestOpening = 600
const highestCap = 600

const fields = {
  locale: localeCode,
  title: titleField,
  summary: summaryField,
  subject: line(longestSubject),
  text: prose(longestText),
}

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

const variant = z
  .strictObject({ locale: localeCode, subject: line(longestSubject), opening: prose(longestOpening) })
  // A list in an opening would run into a list of the text.
  .refine(({ opening }) => !/^[^\S\r\n\u2028\u2029]*\d{1,2}[.)]\s/m.test(opening), {
    message: 'list',
    path: ['opening'],
  })

/** How our mail brings the letters of a model letter: hours, cap, one mail or many, by when, in which variants. */
export const sendingForm = z
  .strictObject({
    windowFrom: z.int().min(0).max(23),
    windowTo: z.int().min(1).max(24),
    weekdaysOnly: z.boolean(),
    hourlyCap: z.int().min(1).max(highestCap),
    digest: z.boolean(),
    /** The day by which letters should arrive. */
    deadlineOn: calendarDay.nullable(),
    variants: z
      .array(variant)
      // Variants that say nothing are none.
      .transform((all) => all.filter(({ subject, opening }) => subject !== '' || opening !== '')),
  })
  .refine(({ windowFrom, windowTo }) => windowFrom < windowTo, { message: 'window', path: ['windowTo'] })
  .refine(
    ({ variants }) =>
      [...Map.groupBy(variants, ({ locale }) => locale).values()].every(({ length }) => length <= mostVariants),
    { message: 'too-many', path: ['variants'] },
  )

export type SendingForm = z.output<typeof sendingForm>
