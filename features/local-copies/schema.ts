import { z } from 'zod'
import { isCountry } from '@/features/places/country-codes'
import { emailAddress } from '@/features/texts/email'
import { line } from '@/features/texts/lines'
import { type DeskReading, localeCode, readWith } from '@/features/texts/read-form'

const longestPlace = 100
const filled = (most: number) => line(most).refine((text) => /\p{L}/u.test(text), 'empty')

const localCopyForm = z.object({
  place: filled(longestPlace),
  country: z.string().refine(isCountry, 'unknown-country'),
  /** Who leads it: the name of the group, which its page shows. */
  group: filled(longestPlace),
  language: localeCode,
  email: emailAddress.transform((text) => text.toLowerCase()),
})
/** What is said of a local copy that is begun. */
export type LocalCopyForm = z.output<typeof localCopyForm>
export type LocalCopyField = keyof LocalCopyForm

/** Reads the form of a local copy. */
export function readLocalCopy(values: Readonly<Record<string, string>>): DeskReading<LocalCopyForm> {
  const { place = '', country = '', group = '', language = '', email = '' } = values
  return readWith(localCopyForm, { place, country, group, language, email })
}
