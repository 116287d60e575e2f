import { z } from 'zod'
import { isCountry } from '@/features/places/country-codes'
import { type InterfaceLocale, interfaceLocales } from '@/features/places/languages'
import { roomFor } from '@/features/safety/bound-text'
import { checkText } from '@/features/texts/check-text'
import { cleanLine, cleanLines, countGraphemes } from '@/features/texts/clean-text'
import { mostGroups, mostLetters } from './rules'

const longestTitle = 120
const longestVersion = 40
/** What people write who mean another one. */
const meant: Record<string, string> = { UK: 'GB', EL: 'GR' }

function line(longest: number) {
  return z
    .string()
    .max(roomFor(longest), `has more than ${longest} characters`)
    .transform(cleanLine)
    .refine((text) => text !== '', 'is empty')
    .refine((text) => !checkText(text, longest), `has more than ${longest} characters`)
}

/** Paragraphs of plain text: JSON has no line ends. */
const paragraphs = z
  .array(z.string().max(roomFor(mostLetters), 'is too long'))
  .max(100, 'has more than 100 paragraphs')
  .transform((all) => cleanLines(all.join('\n\n')))
  .refine((text) => text !== '', 'is empty')

const countries = z
  .string()
  .max(4_000, 'is too long')
  .transform((text) =>
    text
      .toUpperCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  )
  .superRefine((codes, context) => {
    const unknown = codes.filter((code) => !isCountry(code))
    for (const code of new Set(unknown)) {
      const hint = meant[code] ? `: ${meant[code]} is meant` : ''
      context.addIssue({ code: 'custom', message: `has ${code}, which is no ISO 3166-1 code of a country${hint}` })
    }
    if (codes.length === 0) context.addIssue({ code: 'custom', message: 'is empty' })
  })
  .transform((codes) => [...new Set(codes)])

const said = z.strictObject({ title: line(longestTitle), text: paragraphs })
const languages = Object.fromEntries(interfaceLocales.map((locale) => [locale, said])) as Record<
  InterfaceLocale,
  typeof said
>

const group = z.strictObject({
  group: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/, 'has to be a short word of small letters: europe'),
  version: line(longestVersion),
  countries,
  texts: z.strictObject(languages),
})

const file = z
  .strictObject({ groups: z.array(group).max(mostGroups, `has more than ${mostGroups} groups`) })
  .superRefine(({ groups }, context) => {
    const fault = (message: string) => context.addIssue({ code: 'custom', path: ['groups'], message })
    for (const code of repeated(groups.map(({ group }) => group))) fault(`has two groups called ${code}`)
    for (const code of repeated(groups.flatMap(({ countries }) => countries))) fault(`has ${code} in two groups`)
    for (const locale of interfaceLocales) {
      const letters = groups.map(({ texts }) => countGraphemes(texts[locale].text)).reduce((a, b) => a + b, 0)
      if (letters > mostLetters) fault(`has ${letters} characters in ${locale}, more than ${mostLetters}`)
    }
  })

/** What a file of legal texts sets. */
export type LegalFile = z.output<typeof file>

function repeated(words: readonly string[]): Set<string> {
  const seen = new Set<string>()
  return new Set(words.filter((word) => seen.size === seen.add(word).size))
}

export type LegalFileReading = { ok: true; value: LegalFile } | { ok: false; faults: string[] }

/**
 * Reads the content of a file of legal texts: every group with its countries, and its text in every language of the
 * interface. Faults are sentences for the operator, each with the place it is about.
 */
export function readLegalFile(text: string): LegalFileReading {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    return { ok: false, faults: [`This is not JSON: ${(error as Error).message}`] }
  }
  const result = file.safeParse(content)
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, faults: [...new Set(result.error.issues.map(sayIssue))] }
}

function sayIssue({ path, message, code, ...issue }: z.core.$ZodIssue): string {
  const place = path.length > 0 ? path.join('.') : 'The file'
  if (code === 'unrecognized_keys')
    return `${place} has ${(issue as { keys: string[] }).keys.join(', ')}, which is unknown`
  if (code === 'invalid_type') return `${place} is missing or has another shape (${message})`
  return `${place} ${message}`
}
