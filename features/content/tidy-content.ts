import { controls, controlsBesideSpace, turning } from '@/features/texts/hidden-marks'
import type { ContentTopic, ParsedContent } from './rules'

/**
 * What was read, as a database keeps it: without halves of letters and control characters, wherever a header or an export
 * wrote them, and without topics that have no name.
 */
export function tidyContent({ files, ...read }: ParsedContent): ParsedContent {
  const { topics, ...rest } = tidy(read)
  return { ...rest, files, topics: topics.map(tidyTopic).filter(({ key, names }) => key !== '' && names.length > 0) }
}

function tidyTopic(topic: ContentTopic): ContentTopic {
  const plain = (text: string) => text.replace(turning, '').replace(controls, ' ').trim()
  const names = topic.names.map((one) => ({ ...one, name: plain(one.name), summary: plain(one.summary) }))
  return { ...topic, names: names.filter(({ name }) => name !== '') }
}

function tidy<Value>(value: Value): Value {
  if (typeof value === 'string') return value.toWellFormed().replace(controlsBesideSpace, '') as Value
  if (Array.isArray(value)) return value.map(tidy) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, tidy(one)])) as Value
}
