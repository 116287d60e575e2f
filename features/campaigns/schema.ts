import { z } from 'zod'
import { countryCode } from '@/features/places/countries'
import { line, prose } from '@/features/texts/lines'
import { calendarDay, type DeskReading, localeCode, readWith } from '@/features/texts/read-form'
import { hasOriginal, inLanguages, summaryField, textField, titleField } from '@/features/texts/text-schema'
import { accents } from './rules'

export const longestDemand = 500

const demand = z.strictObject({
  /** Of a demand that was there before. */
  id: z.uuid().nullable(),
  metOn: calendarDay.nullable(),
  texts: z.array(z.strictObject({ locale: localeCode, text: line(longestDemand) })).max(40),
})

/** Everything the editor of a campaign saves at once. `revision` is the one it was opened with. */
export const campaignForm = z
  .strictObject({
    revision: z.int(),
    originalLocale: localeCode,
    accent: z.enum(accents),
    addressedState: countryCode.nullable(),
    translations: inLanguages(
      z.strictObject({ locale: localeCode, title: titleField, summary: summaryField, text: textField }),
    ),
    demands: z.array(demand).max(40),
  })
  .refine(hasOriginal.test, hasOriginal.says)

export type CampaignForm = z.output<typeof campaignForm>

/** What a translator saves of a campaign: one language. */
export const campaignTranslationForm = z.strictObject({
  revision: z.int(),
  locale: localeCode,
  title: titleField,
  summary: summaryField,
  text: textField,
  demands: z.array(z.strictObject({ id: z.uuid(), text: line(longestDemand) })).max(40),
})

export type CampaignTranslationForm = z.output<typeof campaignTranslationForm>

const longestEnding = 1_500

const endingForm = z.strictObject({
  texts: z.array(z.strictObject({ locale: localeCode, text: prose(longestEnding) })).max(60),
})
/** What organisers say of how a campaign came out, language by language; an empty one takes away. */
export type EndingInput = z.output<typeof endingForm>

/** The name of the field for it in a language. */
export const endingField = (locale: string) => `ending.${locale}`

/** Reads what a form says of the end; what is wrong is said at the field. */
export function readEnding(values: Readonly<Record<string, string>>): DeskReading<EndingInput> {
  const fields = Object.keys(values).filter((name) => name.startsWith('ending.'))
  const texts = fields.map((name) => ({ locale: name.slice('ending.'.length), text: values[name] ?? '' }))
  const reading = readWith(endingForm, { texts })
  if (reading.ok) return reading
  const wrong = Object.entries(reading.errors).map(([path, code]) => {
    const [, at = '0'] = /^texts\.(\d+)/.exec(path) ?? []
    return [fields[Number(at)] ?? '', code]
  })
  return { ok: false, errors: Object.fromEntries(wrong) }
}
