'use server'

import { loadTeam } from '@/features/access/load-team'
import { localeCode, readWith } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { createTopic } from '@/features/topics/create-topic'
import { loadTopic } from '@/features/topics/load-topic'
import { readTopic } from '@/features/topics/read-topic'
import { removeTopic } from '@/features/topics/remove-topic'
import { deskTopicPath } from '@/features/topics/rules'
import { saveTopic } from '@/features/topics/save-topic'
import { newTopic, topicForm } from '@/features/topics/schema'
import { buttonAction, formAction } from '@/server/desk-action'

/** Begins a topic or a series. */
export const beginTopic = formAction({
  load: loadTeam,
  ability: 'edit',
  idIn: 'team',
  parse: ({ values: { name = '', kind = '', language = '' } }) => readWith(newTopic, { name, kind, locale: language }),
  act: async ({ context, locale }, team, given) => {
    const { id } = await createTopic(context, { team, ...given })
    return tell(deskTopicPath.one(locale, id), 'begun')
  },
})

/** Saves names and place of a topic. */
export const storeTopic = formAction({
  load: loadTopic,
  ability: 'edit',
  parse: async ({ context, values }, topic) => {
    const { originalLocale, names } = await readTopic(context, topic)
    const added = localeCode.safeParse(values.added)
    const locales = [...new Set([...names.map(({ locale }) => locale), ...(added.success ? [added.data] : [])])]
    return readWith(topicForm, {
      revision: Number(values.revision),
      originalLocale,
      parentId: values.parentId || null,
      parts: values.parts ? Number(values.parts) : null,
      names: locales.map((locale) => ({
        locale,
        name: values[`name-${locale}`] ?? (locale === values.added ? (values.addedName ?? '') : ''),
        summary: values[`summary-${locale}`] ?? '',
      })),
    })
  },
  act: async ({ context, locale, wrong }, topic, form) => {
    const outcome = await saveTopic(context, { topic, form })
    if (outcome.ok) return tell(deskTopicPath.one(locale, topic.id), 'saved')
    return outcome.reason === 'parent' ? wrong({ parentId: 'parent' }) : wrong({ revision: 'changed' })
  },
})

/** Removes a topic that nothing has. */
export const dropTopic = buttonAction({
  load: loadTopic,
  ability: 'edit',
  act: async ({ context, locale }, topic) => {
    const outcome = await removeTopic(context, { topic })
    if (!outcome.ok) return tell(deskTopicPath.one(locale, topic.id), outcome.reason)
    return tell(deskTopicPath.all(locale), 'removed')
  },
})
