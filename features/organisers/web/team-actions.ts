'use server'

import { redirect } from 'next/navigation'
import { changeRole } from '@/features/organisers/change-role'
import { inviteOrganiser } from '@/features/organisers/invite-organiser'
import { loadTeam } from '@/features/organisers/load-team'
import { removeOrganiser } from '@/features/organisers/remove-organiser'
import { interfaceLocale, localeOf, organiserEmail, roleSchema, textOf } from '@/features/organisers/schema'
import { withdrawInvitation } from '@/features/organisers/withdraw-invitation'
import { takesForm } from '@/server/action-arguments'
import { requireDesk } from '@/server/session'

/** Who acts, the team they manage, and its page; everybody else is sent back to it. */
async function enterTeam(form: FormData) {
  const locale = localeOf(form)
  const { context, organiser } = await requireDesk(locale)
  const team = await loadTeam(context, organiser, 'manageTeam', textOf(form, 'team'))
  const page = `/${locale}/desk/team`
  if (!team) redirect(page)
  return { context, team, locale, tell: (told: string) => redirect(`${page}?team=${team.teamId}&told=${told}`) }
}

/** Invites somebody to the team. */
export async function invite(form: FormData): Promise<void> {
  takesForm(form)
  const { context, team, tell } = await enterTeam(form)
  const email = organiserEmail.safeParse(form.get('email'))
  if (!email.success) return tell('email')
  const role = roleSchema.catch('translator').parse(form.get('role'))
  const locale = interfaceLocale.catch('en').parse(form.get('language'))
  const outcome = await inviteOrganiser(context, { team, email: email.data, role, locale })
  tell(outcome.ok ? 'invited' : outcome.reason)
}

/** Takes an invitation back. */
export async function uninvite(form: FormData): Promise<void> {
  takesForm(form)
  const { context, team, tell } = await enterTeam(form)
  const outcome = await withdrawInvitation(context, { team, invitationId: textOf(form, 'invitation') })
  tell(outcome.ok ? 'withdrawn' : outcome.reason)
}

/** Gives a member another role. */
export async function giveRole(form: FormData): Promise<void> {
  takesForm(form)
  const { context, team, tell } = await enterTeam(form)
  const role = roleSchema.safeParse(form.get('role'))
  if (!role.success) return tell('not-found')
  const outcome = await changeRole(context, { team, organiserId: textOf(form, 'organiser'), role: role.data })
  tell(outcome.ok ? 'role' : outcome.reason)
}

/** Takes a member off the team; their access ends at once. */
export async function remove(form: FormData): Promise<void> {
  takesForm(form)
  const { context, team, tell } = await enterTeam(form)
  const outcome = await removeOrganiser(context, { team, organiserId: textOf(form, 'organiser') })
  tell(outcome.ok ? 'removed' : outcome.reason)
}
