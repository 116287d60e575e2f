import { z } from 'zod'
import { countryCode } from '@/features/places/countries'
import { line, prose } from '@/features/texts/lines'
import { calendarDay, localeCode } from '@/features/texts/read-form'
import { hasOriginal, inLanguages, summaryField, textField, titleField } from '@/features/texts/text-schema'
import { SignatureState } from '@/generated/prisma/enums'

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
    opensOn: calendarDay.nullable(),
    closesOn: calendarDay.nullable(),
    translations: inLanguages(z.strictObject(fields)),
  })
  .refine(hasOriginal.test, hasOriginal.says)

export type PetitionForm = z.output<typeof petitionForm>

/** What a translator saves of a petition: one language. */
export const petitionTranslationForm = z.strictObject({ revision: z.int(), ...fields })

export type PetitionTranslationForm = z.output<typeof petitionTranslationForm>

/** What is told of a hand-in or an answer: the day, and a few words for the page. */
export const petitionEvent = z.strictObject({ on: calendarDay, words: prose(1_000) })

export type PetitionEvent = z.output<typeof petitionEvent>

export const signatureStates = Object.values(SignatureState)

/** What the address of the signatures' list may ask for. */
export type SignatureQuery = Partial<Record<'country' | 'state' | 'named' | 'sort' | 'order' | 'page', string>>

const signatureQuery = z.object({
  country: countryCode.optional().catch(undefined),
  state: z.enum(SignatureState).optional().catch(undefined),
  named: z.literal('yes').optional().catch(undefined),
  sort: z.enum(['day', 'country', 'state']).catch('day'),
  order: z.enum(['up', 'down']).catch('down'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** Reads a filter from an address; what makes no sense there is not asked. */
export function signatureFilter(query: SignatureQuery) {
  const { country, state, named, sort, order, page } = signatureQuery.parse(query)
  return { country, state, named: named === 'yes', sort, descending: order === 'down', page }
}
