import { loadTeam } from '@/features/access/load-team'
import type { WebContext } from '@/features/context'
import type { SignedInOrganiser } from '@/features/organisers/schema'
import { type DeskTopic, listDeskTopics } from '@/features/topics/list-desk-topics'

/** The topics of all teams that an organiser is on. */
export async function topicsOfTeams(
  context: WebContext,
  organiser: SignedInOrganiser,
  locale: string,
): Promise<DeskTopic[]> {
  const teams = await Promise.all(organiser.teams.map(({ id }) => loadTeam(context, organiser, 'see', id)))
  const topics = await Promise.all(teams.flatMap((team) => (team ? [listDeskTopics(context, team, locale)] : [])))
  return topics.flat()
}
