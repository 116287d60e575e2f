import { z } from 'zod'
import { countryCode } from '@/features/places/countries'
import { localeCode } from '@/features/texts/read-form'
import { hasOriginal, inLanguages, summaryField, textField, titleField } from '@/features/texts/text-schema'

const fields = { locale: localeCode, title: titleField, summary: summaryField, text: textField }

/** Everything the editor of an update saves at once. `revision` is the one it was opened with. */
export const updateForm = z
  .strictObject({
    revision: z.int(),
    originalLocale: localeCode,
    /** Whose signers get it: one petition's, or all of the campaign's. */
    petitionId: z.uuid().nullable(),
    /** Countries and languages of those who get it; empty for all. */
    countries: z.array(countryCode).max(300),
    locales: z.array(localeCode).max(100),
    translations: inLanguages(z.strictObject(fields)),
  })
  .refine(hasOriginal.test, hasOriginal.says)

export type UpdateForm = z.output<typeof updateForm>

/** What a translator saves of an update: one language. */
export const updateTranslationForm = z.strictObject({ revision: z.int(), ...fields })

export type UpdateTranslationForm = z.output<typeof updateTranslationForm>
