import { z } from 'zod'
import { countryCode } from '@/features/places/countries'
import { line, prose } from '@/features/texts/lines'
import { calendarDay, type DeskReading, localeCode } from '@/features/texts/read-form'
import { accents } from './rules'

/** Longest texts, in characters; a page of a newspaper has about 8,000. */
export const longest = { title: 150, summary: 400, text: 40_000, demand: 500 }

export const titleField = line(longest.title)
export const summaryField = line(longest.summary)
export const textField = prose(longest.text)

/** Which languages a list of texts may come in: each once, the original among them, at most 40. */
export function inLanguages<Text extends z.ZodType<{ locale: string }>>(text: Text) {
  return z
    .array(text)
    .min(1)
    .max(40)
    .refine((texts) => new Set(texts.map((one) => one.locale)).size === texts.length, 'language-twice')
}

export const hasOriginal = {
  test: (form: { originalLocale: string; translations: readonly { locale: string }[] }) =>
    form.translations.some((text) => text.locale === form.originalLocale),
  says: { error: 'no-original', path: ['originalLocale'] },
}

const demand = z.strictObject({
  /** Of a demand that was there before. */
  id: z.uuid().nullable(),
  metOn: calendarDay.nullable(),
  texts: z.array(z.strictObject({ locale: localeCode, text: line(longest.demand) })).max(40),
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
  demands: z.array(z.strictObject({ id: z.uuid(), text: line(longest.demand) })).max(40),
})

export type CampaignTranslationForm = z.output<typeof campaignTranslationForm>

/** What a new campaign, petition or model letter begins with. */
const newThing = z.strictObject({
  title: titleField.refine((text) => text !== '', 'required'),
  locale: localeCode,
})

/** Reads the form in which one of them is begun. */
export function readNewThing(values: Readonly<Record<string, string>>): DeskReading<z.output<typeof newThing>> {
  const { success, data } = newThing.safeParse({ title: values.title ?? '', locale: values.language ?? '' })
  return success ? { ok: true, value: data } : { ok: false, errors: { title: 'title' } }
}
