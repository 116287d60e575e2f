'use server'

import { loadTeam, type Team } from '@/features/access/load-team'
import { changeRole } from '@/features/organisers/change-role'
import { inviteOrganiser } from '@/features/organisers/invite-organiser'
import { removeOrganiser } from '@/features/organisers/remove-organiser'
import { organiserEmail, roleSchema } from '@/features/organisers/schema'
import { withdrawInvitation } from '@/features/organisers/withdraw-invitation'
import { interfaceLocale, readWith } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, type FormDesk, formAction } from '@/server/desk-action'

const teamPath = ({ locale }: FormDesk) => `/${locale}/desk/team`
const tellTeam = (desk: FormDesk, { teamId }: Team, told: string) => tell(teamPath(desk), told, { team: teamId })

/** Invites somebody to the team. */
export const inviteToTeam = formAction({
  load: loadTeam,
  ability: 'manageTeam',
  idIn: 'team',
  parse: ({ values }) => {
    const email = organiserEmail.safeParse(values.email)
    return email.success ? { ok: true, value: email.data } : { ok: false, errors: { email: 'email' } }
  },
  act: async (desk, team, email) => {
    const role = roleSchema.catch('translator').parse(desk.values.role)
    const locale = interfaceLocale.catch('en').parse(desk.values.language)
    const outcome = await inviteOrganiser(desk.context, { team, email, role, locale })
    return tellTeam(desk, team, outcome.ok ? 'invited' : outcome.reason)
  },
})

/** Takes an invitation back. */
export const takeInvitationBack = buttonAction({
  load: loadTeam,
  ability: 'manageTeam',
  idIn: 'team',
  otherwise: teamPath,
  act: async (desk, team) => {
    const outcome = await withdrawInvitation(desk.context, { team, invitationId: desk.values.invitation ?? '' })
    return tellTeam(desk, team, outcome.ok ? 'withdrawn' : outcome.reason)
  },
})

/** Gives a member another role. */
export const giveMemberRole = formAction({
  load: loadTeam,
  ability: 'manageTeam',
  idIn: 'team',
  parse: ({ values }) => readWith(roleSchema.nullable().catch(null), values.role),
  act: async (desk, team, role) => {
    if (role === null) return tellTeam(desk, team, 'not-found')
    const outcome = await changeRole(desk.context, { team, organiserId: desk.values.organiser ?? '', role })
    return tellTeam(desk, team, outcome.ok ? 'role' : outcome.reason)
  },
})

/** Takes a member off the team; their access ends at once. */
export const removeFromTeam = buttonAction({
  load: loadTeam,
  ability: 'manageTeam',
  idIn: 'team',
  otherwise: teamPath,
  act: async (desk, team) => {
    const outcome = await removeOrganiser(desk.context, { team, organiserId: desk.values.organiser ?? '' })
    return tellTeam(desk, team, outcome.ok ? 'removed' : outcome.reason)
  },
})
