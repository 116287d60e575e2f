import { recordAction } from '@/features/access/record-action'
import type { Context, Writer } from '@/features/context'
import { forgetTopic } from './forget-topic'
import type { EditableTopic } from './load-topic'
import { readTopic } from './read-topic'
import { deepestTopic } from './rules'
import type { TopicForm } from './schema'

export type SaveTopicOutcome =
  | { ok: true; current: TopicForm }
  | { ok: false; reason: 'changed'; current: TopicForm }
  /** It would stand under itself, too deep, or under what is none of the team's topics. */
  | { ok: false; reason: 'parent' }

/** Saves names and place of a topic. */
export async function saveTopic(
  { db, now }: Context,
  { topic, form }: { topic: EditableTopic; form: TopicForm },
): Promise<SaveTopicOutcome> {
  const { id, teamId, kind, by } = topic
  return db.$transaction(async (tx) => {
    // Of two who put topics under each other at once, the second sees what the first did.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`topics/${teamId}`}))`
    const current = await readTopic({ db: tx }, topic)
    if (current.revision !== form.revision) return { ok: false, reason: 'changed', current }
    const parentId = kind === 'topic' ? form.parentId : null
    if (!(await mayStandUnder(tx, { id, teamId, parentId }))) return { ok: false, reason: 'parent' }
    const names = form.names.filter(({ name }) => name !== '')
    await tx.topicName.deleteMany({ where: { topicId: id } })
    await tx.topicName.createMany({ data: names.map((name) => ({ ...name, topicId: id })) })
    await tx.topic.update({
      where: { id },
      data: {
        revision: { increment: 1 },
        originalLocale: form.originalLocale,
        parentId,
        parts: kind === 'series' ? form.parts : null,
        updatedAt: now,
      },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'topic.save', object: `topic:${id}`, at: now })
    await forgetTopic(tx, id)
    if (current.parentId) await forgetTopic(tx, current.parentId)
    if (parentId) await forgetTopic(tx, parentId)
    return { ok: true, current: await readTopic({ db: tx }, topic) }
  })
}

/** True where the place is one: topics of the team above it, none of them itself, not too many. */
async function mayStandUnder(
  tx: Writer,
  { id, teamId, parentId }: { id: string; teamId: string; parentId: string | null },
): Promise<boolean> {
  let above = parentId
  for (let depth = parentId === null ? 1 : await measureBelow(tx, id); above !== null; depth += 1) {
    if (above === id || depth >= deepestTopic) return false
    const parent = await tx.topic.findFirst({ where: { id: above, teamId, kind: 'topic' }, select: { parentId: true } })
    if (!parent) return false
    above = parent.parentId
  }
  return true
}

/** Topics in each other from this one down, itself counted. */
async function measureBelow(tx: Writer, id: string): Promise<number> {
  let [depth, here] = [0, [id]]
  while (here.length > 0 && depth < deepestTopic) {
    const below = await tx.topic.findMany({ where: { parentId: { in: here } }, select: { id: true } })
    here = below.map((one) => one.id)
    depth += 1
  }
  return depth
}
