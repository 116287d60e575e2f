'use server'

import { loadTeam } from '@/features/access/load-team'
import { approveRemoval, refuseRemoval } from '@/features/removals/approve-or-refuse-removal'
import { loadRemoval } from '@/features/removals/load-removal'
import { requestRemoval } from '@/features/removals/request-removal'
import { removalPath } from '@/features/removals/rules'
import { removalForm } from '@/features/removals/schema'
import { readWith } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, formAction } from '@/server/desk-action'

/** Asks that somebody is erased. */
export const askRemoval = formAction({
  load: loadTeam,
  ability: 'erasePeople',
  idIn: 'team',
  parse: ({ values: { email, reason } }) => readWith(removalForm, { email, reason }),
  act: async ({ context, locale }, team, form) => {
    const outcome = await requestRemoval(context, { team, form })
    return outcome.ok ? tell(removalPath.list(locale, team.teamId), 'asked') : { notice: outcome.reason }
  },
})

/** A second organiser approves it, or somebody refuses it. */
export const decideRemoval = buttonAction({
  load: loadRemoval,
  ability: 'erasePeople',
  act: async ({ context, locale, values }, removal) => {
    const approves = values.decision === 'approve'
    const outcome = await (approves ? approveRemoval : refuseRemoval)(context, removal)
    return tell(
      removalPath.list(locale, removal.teamId),
      outcome.ok ? (approves ? 'approved' : 'refused') : outcome.reason,
    )
  },
})
