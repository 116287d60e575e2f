import { z } from 'zod'
import { countryCode } from '@/features/places/countries'
import { line } from '@/features/texts/lines'
import { calendarDay, localeCode } from '@/features/texts/read-form'
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
