'use server'

import { redirect } from 'next/navigation'
import { loadTeam } from '@/features/access/load-team'
import { may } from '@/features/access/policy'
import { retryMails } from '@/features/outbox/retry-mails'
import { localeOf, textOf } from '@/features/texts/read-form'
import { takesForm } from '@/server/action-arguments'
import { enterToAct } from '@/server/session'

/** Tries the waiting mails of the organiser's teams again, now. */
export async function retryTeamMails(form: FormData): Promise<void> {
  takesForm(form)
  const locale = localeOf(form)
  const { context, organiser } = await enterToAct(locale)
  const asked = textOf(form, 'team')
  const ids = organiser.teams.filter((one) => may(one.role, 'watchMail') && (asked === '' || one.id === asked))
  let count = 0
  for (const { id } of ids) {
    const team = await loadTeam(context, organiser, 'watchMail', id)
    if (team) count += (await retryMails(context, { team })).count
  }
  redirect(`/${locale}/desk/mail?told=hurried&count=${count}`)
}
