import { isId } from '@/features/access/ids'
import { roleOf } from '@/features/access/load-team'
import { type Ability, type Permitted, permit } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { TopicKind } from '@/generated/prisma/enums'

/** What is known of a topic before it is read: enough to decide, nothing to show. */
export interface TopicKey {
  id: string
  teamId: string
  slug: string
  kind: TopicKind
}

export type EditableTopic = Permitted<'edit', TopicKey>

/** Loads a topic for one purpose; null where it is not theirs. */
export async function loadTopic<A extends Ability>(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, TopicKey> | null> {
  if (!isId(id)) return null
  const row = await db.topic.findUnique({
    where: { id },
    select: { id: true, teamId: true, slug: true, kind: true, team: { select: roleOf(organiser) } },
  })
  if (!row) return null
  const { team, ...topic } = row
  return permit(ability, organiser, team.memberships[0]?.role, topic)
}
