import { notFound } from 'next/navigation'
import { type Ability, may } from '@/features/access/policy'
import { loadStatement } from '@/features/statements/load-statement'
import { readStatementFacts } from '@/features/statements/read-desk-facts'
import { readStatement } from '@/features/statements/read-statement'
import { requireDesk } from '@/server/session'

/** A statement for one page of the desk, with what its editor holds, how far it is, and what the organiser may do. */
export async function deskStatement<A extends Ability>(locale: string, id: string, ability: A) {
  const desk = await requireDesk(locale)
  const permitted = (await loadStatement(desk.context, desk.organiser, ability, id)) ?? notFound()
  const form = await readStatement(desk.context, permitted)
  const facts = await readStatementFacts(desk.context, permitted, locale)
  const role = desk.organiser.teams.find((team) => team.id === permitted.teamId)?.role
  const mays = (what: Ability) => role !== undefined && may(role, what)
  return { desk, permitted, form, facts, edits: mays('edit'), publishes: mays('publish') }
}
