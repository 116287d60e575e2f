import type { Team } from '@/features/access/load-team'
import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { TopicKind } from '@/generated/prisma/enums'
import { type NamedTopic, namedTopic, nameTopic } from './name-topic'

/** A topic as the desk lists it, and what it stands under. */
export interface DeskTopic extends NamedTopic {
  kind: TopicKind
  parentId: string | null
  parts: number | null
}

/** Topics of a team that are listed; imports bring no more. */
export const mostTopics = 1_000

/** The topics and series of a team, by their names in the asked language. */
export async function listDeskTopics(
  { db }: Pick<Context, 'db'>,
  team: Permitted<Ability, Pick<Team, 'teamId'>>,
  asked: string,
): Promise<DeskTopic[]> {
  const topics = await db.topic.findMany({
    where: { teamId: team.teamId },
    orderBy: { id: 'asc' },
    take: mostTopics,
    select: { ...namedTopic, kind: true, parentId: true, parts: true },
  })
  const compare = new Intl.Collator(asked).compare
  return topics
    .map(({ kind, parentId, parts, ...topic }) => ({ ...nameTopic(topic, asked), kind, parentId, parts }))
    .sort((one, other) => compare(one.name, other.name))
}
