import { z } from 'zod'
import { countryCode } from '@/features/places/countries'
import { emailAddress } from '@/features/texts/email'
import { isPlainEnough } from '@/features/texts/is-plain-enough'
import { line, prose } from '@/features/texts/lines'
import { type DeskReading, type Faults, faultsOf, localeCode } from '@/features/texts/read-form'
import { website } from '@/features/texts/website'

/** Characters. The sentence is a sentence. */
export const longestProfile = {
  name: 120,
  sentence: 240,
  responsible: 400,
  legalNotice: 4_000,
  town: 80,
  address: 240,
  pressPhone: 40,
} as const

/** A letterhead has room for three lines between name and town. */
const mostLines = 3
/** Languages in which a team says who it is. */
export const mostProfileLanguages = 20

const required = (text: string) => /[\p{L}\p{N}]/u.test(text)

const profileText = z.strictObject({
  locale: localeCode,
  name: line(longestProfile.name),
  sentence: line(longestProfile.sentence),
  responsible: prose(longestProfile.responsible),
  legalNotice: prose(longestProfile.legalNotice).refine(isPlainEnough, 'too-nested'),
})
export type ProfileTextInput = z.output<typeof profileText>

/** What is asked of a team in every language that it has. */
export const profileTextFields = ['name', 'sentence', 'responsible', 'legalNotice'] as const
/** What must be there in the first of them. */
const needed = ['name', 'sentence', 'responsible'] as const

/**
 * Who a team is, as it is saved at once. `revision` is the one it was opened with, 0 for the first time. Its own language
 * comes first and lacks nothing; in another language a name and a sentence are enough, and one without either is left out.
 */
export const profileForm = z
  .strictObject({
    revision: z.int().min(0),
    address: prose(longestProfile.address)
      .transform((text) => text.split(/\n+/).map((one) => one.trim()))
      .transform((lines) => lines.filter(Boolean))
      .refine((lines) => lines.length <= mostLines, 'lines'),
    town: line(longestProfile.town).refine(required, 'required'),
    country: countryCode,
    email: emailAddress,
    website: website('website'),
    pressPhone: line(longestProfile.pressPhone),
    pressEmail: z.union([z.literal(''), emailAddress]),
    texts: z.array(profileText).min(1).max(mostProfileLanguages),
  })
  .superRefine(({ texts }, context) => {
    const [own, ...others] = texts
    for (const field of needed)
      if (own && !required(own[field]))
        context.addIssue({ code: 'custom', message: 'required', path: ['texts', 0, field] })
    for (const [at, { name, sentence }] of others.entries())
      if (required(name) !== required(sentence))
        context.addIssue({
          code: 'custom',
          message: 'required',
          path: ['texts', at + 1, required(name) ? 'sentence' : 'name'],
        })
  })
  .transform(({ texts, ...form }) => ({ ...form, texts: texts.filter(({ name }) => required(name)) }))

export type ProfileForm = z.output<typeof profileForm>

/** A field of one language in the form of a profile: "name.en". */
export const profileField = (field: (typeof profileTextFields)[number], locale: string) => `${field}.${locale}`

/**
 * Reads the form of a profile, whose languages are `locales`, its own first, and one more that is being added. Faults bear
 * the names of the form's fields.
 */
export function readProfileForm(
  values: Readonly<Record<string, string | undefined>>,
  locales: readonly string[],
): DeskReading<ProfileForm> {
  const added = localeCode.safeParse(values.added)
  const all = [...new Set([...locales, ...(added.success ? [added.data] : [])])]
  const result = profileForm.safeParse({
    revision: Number(values.revision),
    address: values.address ?? '',
    town: values.town ?? '',
    country: values.country ?? '',
    email: values.email ?? '',
    website: values.website ?? '',
    pressPhone: values.pressPhone ?? '',
    pressEmail: values.pressEmail ?? '',
    texts: all.map((locale) => ({
      locale,
      ...Object.fromEntries(
        profileTextFields.map((field) => [
          field,
          values[profileField(field, locales.includes(locale) ? locale : 'added')] ?? '',
        ]),
      ),
    })),
  })
  if (result.success) return { ok: true, value: result.data }
  const errors: Faults = {}
  for (const [path, code] of Object.entries(faultsOf(result.error))) {
    const [, at, field] = path.split('.')
    const locale = all[Number(at)] ?? ''
    const name = field === undefined ? path : `${field}.${locales.includes(locale) ? locale : 'added'}`
    errors[name] = code?.replace(/^website\./, '') ?? ''
  }
  return { ok: false, errors }
}
