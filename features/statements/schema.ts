import { z } from 'zod'
import { line } from '@/features/texts/lines'
import { calendarDay, localeCode } from '@/features/texts/read-form'
import { hasOriginal, inLanguages, summaryField, textField, titleField } from '@/features/texts/text-schema'
import { mostParts } from '@/features/topics/schema'
import { StatementKind, TranslationWay } from '@/generated/prisma/enums'
import { isSource, slugShape } from './rules'

/** Longest lines, in characters. */
export const longestOfStatement = { author: 200, sourceUrl: 500, sourceTitle: 200, translator: 120, slug: 60 }

/** Topics of one statement, at most. */
export const mostTopicsOfOne = 30

export const statementKinds = Object.values(StatementKind)
export const statementKind = z.enum(StatementKind)
export const translationWay = z.enum(TranslationWay)

/** What one language of a statement consists of. */
const words = {
  locale: localeCode,
  title: titleField,
  summary: summaryField,
  author: line(longestOfStatement.author),
  text: textField,
  sourceUrl: line(longestOfStatement.sourceUrl).refine((url) => url === '' || isSource(url), 'web-address'),
  sourceTitle: line(longestOfStatement.sourceTitle),
  translator: line(longestOfStatement.translator),
  made: translationWay,
  /** The language of an original that is elsewhere; empty where the original is here. */
  translatedFrom: z.union([localeCode, z.literal('')]),
  /** It says what the original says now. */
  upToDate: z.boolean(),
}

/** Everything the editor of a statement saves at once. `revision` is the one it was opened with. */
export const statementForm = z
  .strictObject({
    revision: z.int(),
    originalLocale: localeCode,
    kind: statementKind,
    campaignId: z.uuid().nullable(),
    /** Its address: empty to follow the title; once it is public it does not change. */
    slug: z
      .string()
      .max(longestOfStatement.slug, 'too-long')
      .refine((slug) => slugShape.test(slug), 'slug'),
    seriesId: z.uuid().nullable(),
    part: z.int().min(1).max(mostParts).nullable(),
    topicIds: z.array(z.uuid()).max(mostTopicsOfOne),
    /** The day that stands above it; null for the day on which it is published. */
    publishedOn: calendarDay.nullable(),
    translations: inLanguages(z.strictObject(words)),
  })
  .refine(hasOriginal.test, hasOriginal.says)
  .refine(({ seriesId, part }) => (seriesId === null) === (part === null), { error: 'part', path: ['part'] })

export type StatementForm = z.output<typeof statementForm>

/** What a translator saves of a statement: one language. */
export const statementTranslationForm = z.strictObject({ revision: z.int(), ...words })

export type StatementTranslationForm = z.output<typeof statementTranslationForm>

/** One language of a statement as its editor holds it. */
export type StatementText = StatementForm['translations'][number]
