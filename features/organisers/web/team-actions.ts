'use server'

import { redirect } from 'next/navigation'
import { loadTeam } from '@/features/access/load-team'
import { changeRole } from '@/features/organisers/change-role'
import { inviteOrganiser } from '@/features/organisers/invite-organiser'
import { removeOrganiser } from '@/features/organisers/remove-organiser'
import { organiserEmail, roleSchema } from '@/features/organisers/schema'
import { withdrawInvitation } from '@/features/organisers/withdraw-invitation'
import { interfaceLocale, localeOf, textOf } from '@/features/texts/read-form'
import { takesForm } from '@/server/action-arguments'
import { keepTyped } from '@/server/keep-typed'
import { enterToAct } from '@/server/session'
import type { Refused } from '@/ui/refused'

const teamPath = (locale: string) => `/${locale}/desk/team`
const tell = (locale: string, { teamId }: { teamId: string }, told: string) =>
  redirect(`${teamPath(locale)}?team=${teamId}&told=${told}`)

/** Who acts and the team they manage; everybody else is sent back to its page. */
async function enterTeam(form: FormData) {
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const team = await loadTeam(context, organiser, 'manageTeam', textOf(form, 'team'))
  if (!team) redirect(teamPath(locale))
  return { context, team, locale }
}

/** Invites somebody to the team. */
export async function invite(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(invite, form, async ({ context, organiser, locale, values, gone }) => {
    const team = await loadTeam(context, organiser, 'manageTeam', values.team ?? '')
    if (!team) return gone
    const email = organiserEmail.safeParse(values.email)
    if (!email.success) return { values, errors: { email: 'email' } }
    const role = roleSchema.catch('translator').parse(values.role)
    const mailLocale = interfaceLocale.catch('en').parse(values.language)
    const outcome = await inviteOrganiser(context, { team, email: email.data, role, locale: mailLocale })
    return tell(locale, team, outcome.ok ? 'invited' : outcome.reason)
  })
}

/** Takes an invitation back. */
export async function uninvite(form: FormData): Promise<void> {
  takesForm(form)
  const { context, team, locale } = await enterTeam(form)
  const outcome = await withdrawInvitation(context, { team, invitationId: textOf(form, 'invitation') })
  tell(locale, team, outcome.ok ? 'withdrawn' : outcome.reason)
}

/** Gives a member another role. */
export async function giveRole(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(giveRole, form, async ({ context, organiser, locale, values, gone }) => {
    const team = await loadTeam(context, organiser, 'manageTeam', values.team ?? '')
    if (!team) return gone
    const role = roleSchema.safeParse(values.role)
    if (!role.success) return tell(locale, team, 'not-found')
    const outcome = await changeRole(context, { team, organiserId: values.organiser ?? '', role: role.data })
    return tell(locale, team, outcome.ok ? 'role' : outcome.reason)
  })
}

/** Takes a member off the team; their access ends at once. */
export async function remove(form: FormData): Promise<void> {
  takesForm(form)
  const { context, team, locale } = await enterTeam(form)
  const outcome = await removeOrganiser(context, { team, organiserId: textOf(form, 'organiser') })
  tell(locale, team, outcome.ok ? 'removed' : outcome.reason)
}
