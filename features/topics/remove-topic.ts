import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetTopic } from './forget-topic'
import type { EditableTopic } from './load-topic'

/**
 * Removes a topic that no statement has any more, and nothing stands under; others are refused, so that nothing loses
 * its place unseen.
 */
export async function removeTopic(
  { db, now }: Context,
  { topic }: { topic: EditableTopic },
): Promise<{ ok: true } | { ok: false; reason: 'in-use' }> {
  const { id, teamId, by } = topic
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM topics WHERE id = ${id}::uuid FOR UPDATE`
    const used =
      (await tx.statementTopic.findFirst({ where: { topicId: id }, select: { topicId: true } })) ??
      (await tx.statement.findFirst({ where: { seriesId: id }, select: { id: true } })) ??
      (await tx.topic.findFirst({ where: { parentId: id }, select: { id: true } }))
    if (used) return { ok: false, reason: 'in-use' }
    await forgetTopic(tx, id)
    await tx.topic.deleteMany({ where: { id } })
    await recordAction(tx, { by, teamId, action: 'topic.remove', object: `topic:${id}`, at: now })
    return { ok: true }
  })
}
