import type { Ability, Permitted } from '@/features/access/policy'
import type { Context, Writer } from '@/features/context'
import type { TopicKey } from './load-topic'
import type { TopicForm } from './schema'

/** Everything of a topic that its form shows and saves, with the revision it has now. */
export async function readTopic(
  { db }: { db: Writer | Context['db'] },
  topic: Permitted<Ability, TopicKey>,
): Promise<TopicForm> {
  return db.topic.findUniqueOrThrow({
    where: { id: topic.id },
    select: {
      revision: true,
      originalLocale: true,
      parentId: true,
      parts: true,
      names: { select: { locale: true, name: true, summary: true }, orderBy: { locale: 'asc' } },
    },
  })
}
