import { z } from 'zod'
import { line } from '@/features/texts/lines'
import { localeCode } from '@/features/texts/read-form'
import { TopicKind } from '@/generated/prisma/enums'

export const longestTopic = { name: 80, summary: 400 }

/** As many parts as a series may have. */
export const mostParts = 200

export const topicKinds = Object.values(TopicKind)
export const topicKind = z.enum(TopicKind)

const topicName = z.strictObject({
  locale: localeCode,
  name: line(longestTopic.name),
  summary: line(longestTopic.summary),
})

/** Everything that a topic is saved with at once. `revision` is the one it was opened with. */
export const topicForm = z
  .strictObject({
    revision: z.int(),
    originalLocale: localeCode,
    /** The topic it stands under. */
    parentId: z.uuid().nullable(),
    /** How many parts a series is to have. */
    parts: z.int().min(1).max(mostParts).nullable(),
    names: z.array(topicName).min(1).max(40),
  })
  .refine(({ names, originalLocale }) => names.some(({ locale, name }) => locale === originalLocale && name !== ''), {
    error: 'required',
    path: ['names'],
  })

export type TopicForm = z.output<typeof topicForm>

/** What a topic begins with. */
export const newTopic = z.strictObject({
  name: line(longestTopic.name).refine((name) => name !== '', 'required'),
  kind: topicKind,
  locale: localeCode,
})
