import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readPublicTopic } from '@/features/topics/read-public-topic'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'

/** The topic of a page, read once for its title and its body; a 404 when there is none, or nothing of it can be read. */
export const publicTopic = cache(async (slug: string, locale: string) => {
  const topic = (await readPublicTopic(webContext(), slug, locale)) ?? notFound()
  // What is read of a topic below makes that one appear here.
  tagDocument(...[topic, ...topic.above, ...topic.below].map(({ id }) => `topic:${id}` as const), 'statements')
  return topic
})
