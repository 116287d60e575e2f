import { z } from 'zod'
import { hasOriginal, inLanguages, summaryField, textField, titleField } from '@/features/campaigns/schema'
import { day, line, localeCode } from '@/features/organisers/schema'

const fields = {
  locale: localeCode,
  title: titleField,
  summary: summaryField,
  text: textField,
  addresseeLine: line(200),
}

/** Everything the editor of a petition saves at once. `revision` is the one it was opened with. */
export const petitionForm = z
  .strictObject({
    revision: z.int(),
    originalLocale: localeCode,
    /** The directory entry it goes to, when there is one. */
    addresseeId: z.uuid().nullable(),
    goal: z.int().min(10).max(10_000_000),
    /** Days in UTC; the petition closes at the end of its last day. */
    opensOn: day.nullable(),
    closesOn: day.nullable(),
    translations: inLanguages(z.strictObject(fields)),
  })
  .refine(hasOriginal.test, hasOriginal.says)

export type PetitionForm = z.output<typeof petitionForm>

/** What a translator saves of a petition: one language. */
export const petitionTranslationForm = z.strictObject({ revision: z.int(), ...fields })

export type PetitionTranslationForm = z.output<typeof petitionTranslationForm>
