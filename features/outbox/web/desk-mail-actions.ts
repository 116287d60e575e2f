'use server'

import { loadTeam } from '@/features/access/load-team'
import { may } from '@/features/access/policy'
import { retryMails } from '@/features/outbox/retry-mails'
import { tell } from '@/features/texts/told'
import { buttonAction } from '@/server/desk-action'

/** Tries the waiting mails of the organiser's teams again, now: of the named one, or of all whose mail they watch. */
export const retryTeamMails = buttonAction({
  load: async (context, organiser, ability, id) => {
    const asked = organiser.teams.filter((team) => may(team.role, ability) && (id === '' || team.id === id))
    const teams = await Promise.all(asked.map((team) => loadTeam(context, organiser, ability, team.id)))
    return teams.filter((team) => team !== null)
  },
  ability: 'watchMail',
  idIn: 'team',
  act: async ({ context, locale }, teams) => {
    let count = 0
    for (const team of teams) count += (await retryMails(context, { team })).count
    return tell(`/${locale}/desk/mail`, 'hurried', { count: String(count) })
  },
})
