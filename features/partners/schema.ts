import { z } from 'zod'
import { organisationName } from '@/features/endorsements/schema'
import { city } from '@/features/signatures/schema'
import { line, prose } from '@/features/texts/lines'
import { type DeskReading, localeCode } from '@/features/texts/read-form'
import { website } from '@/features/texts/website'

const longestSummary = 300
const longestText = 6_000
const longestConsent = 300

const newPartner = z.object({ name: organisationName })

/** Reads the name of a partner that is begun. Errors are codes: name.empty, name.long, … */
export function readNewPartner(values: Readonly<Record<string, string>>): DeskReading<{ name: string }, 'name'> {
  const result = newPartner.safeParse({ name: values.name ?? '' })
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, errors: { name: result.error.issues[0]?.message ?? 'name.empty' } }
}

const partnerForm = z.object({
  name: organisationName,
  place: city,
  site: website('site'),
  texts: z
    .array(
      z.object({
        locale: localeCode,
        summary: line(longestSummary),
        text: prose(longestText),
        consent: line(longestConsent),
      }),
    )
    .max(60),
})
/** Everything that the page of a partner on the desk saves. */
export type PartnerForm = z.output<typeof partnerForm>
/** What is said of a partner in each language, and asked there. */
export const partnerWords = ['summary', 'text', 'consent'] as const
export type PartnerWord = (typeof partnerWords)[number]

/** The name of a field for words in a language: "summary.en". */
export const partnerWordField = (word: PartnerWord, locale: string) => `${word}.${locale}`

/**
 * Reads the form of a partner. Errors are codes: those of the name and the website, "city.…" for the place, "long" for
 * words.
 */
export function readPartnerForm(values: Readonly<Record<string, string>>): DeskReading<PartnerForm> {
  const locales = Object.keys(values)
    .filter((field) => field.startsWith('summary.'))
    .slice(0, 60)
    .map((field) => field.slice('summary.'.length))
  const typed = (word: PartnerWord, locale: string) => values[partnerWordField(word, locale)] ?? ''
  const result = partnerForm.safeParse({
    name: values.name ?? '',
    place: values.place ?? '',
    site: values.site ?? '',
    texts: locales.map((locale) => ({
      locale,
      summary: typed('summary', locale),
      text: typed('text', locale),
      consent: typed('consent', locale),
    })),
  })
  if (result.success) return { ok: true, value: result.data }
  const errors: Record<string, string> = {}
  for (const { path, message } of result.error.issues) {
    const [field, at, word] = path
    if (field === 'texts') errors[`${String(word)}.${locales[Number(at)]}`] ??= 'long'
    else errors[String(field)] ??= message
  }
  return { ok: false, errors }
}
